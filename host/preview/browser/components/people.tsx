import React, { createContext, useContext } from 'react';
import Avatar from '@atlaskit/avatar';
import { Label } from '@atlaskit/form';
import { Inline, Text } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import { z } from 'zod';
import type { PreviewPerson } from '../../contract';
import { component } from '../component';
import { prop } from '../prop';

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

interface PickerProps {
  name: string;
  label: string;
  description?: string;
  placeholder?: string;
  isMulti?: boolean;
  isRequired?: boolean;
  defaultValue?: string | string[];
  onChange?: (...values: unknown[]) => unknown;
}

/** Everybody of the site to choose from; the page is told who was chosen, one or a list, in UI Kit's form. */
function Picker({ name, label, description, placeholder, isMulti = false, isRequired = false, defaultValue = [], onChange }: PickerProps) {
  const options = useContext(People).map((person) => ({ label: person.name, value: person.accountId }));
  const valueOf = ({ label: shown, value }: (typeof options)[number]): object => ({ id: value, type: 'user', name: shown, avatarUrl: '' });
  const first = options.filter(({ value }) => [defaultValue].flat().includes(value));
  return (
    <div>
      <Label htmlFor={name}>{`${label}${isRequired ? ' *' : ''}`}</Label>
      <Select<(typeof options)[number], boolean>
        inputId={name}
        {...{ name, options, isMulti }}
        {...(placeholder !== undefined && { placeholder })}
        defaultValue={isMulti ? first : (first[0] ?? null)}
        menuPortalTarget={document.body}
        classNamePrefix="uikit-select"
        onChange={(chosen) => {
          const people = [chosen ?? []].flat().map(valueOf);
          onChange?.(isMulti ? people : people[0]);
        }}
      />
      {description !== undefined && <Text as="p">{description}</Text>}
    </div>
  );
}

/** People, and choosing them. */
export const people = {
  User: component({ accountId: z.string() }, ({ props }) => <Person accountId={props.accountId} />),
  UserGroup: component({}, ({ children }) => (
    <Inline space="space.100" shouldWrap>
      {children}
    </Inline>
  )),
  UserPicker: component(
    {
      name: z.string(),
      label: z.string(),
      description: prop.text,
      placeholder: prop.text,
      isMulti: prop.flag,
      isRequired: prop.flag,
      defaultValue: z.exactOptional(z.union([z.string(), z.array(z.string())])),
      onChange: prop.handler,
    },
    ({ props }) => <Picker {...props} />,
  ),
};
