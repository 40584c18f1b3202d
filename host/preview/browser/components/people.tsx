import React, { createContext, useContext } from 'react';
import Avatar from '@atlaskit/avatar';
import { Inline, Text } from '@atlaskit/primitives';
import { z } from 'zod';
import type { PreviewPerson } from '../../contract';
import { component } from '../component';

/** Everybody of the site: UI Kit's page names a person by account id, the product knows the rest. */
export const People = createContext<readonly PreviewPerson[]>([]);

function Person({ accountId }: { accountId: string }) {
  const name = useContext(People).find((person) => person.accountId === accountId)?.name ?? 'Former user';
  return (
    <Inline space="space.100" alignBlock="center">
      <Avatar size="small" name={name} />
      <Text>{name}</Text>
    </Inline>
  );
}

export const people = { User: component({ accountId: z.string() }, ({ props }) => <Person accountId={props.accountId} />) };
