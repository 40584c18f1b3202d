import React from 'react';
import { Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { ConsentView } from '../../../contract/consent';
import { Fact } from '../../fact';
import { moment } from '../../moment';

/** Who asks, as far as it is known: where the access goes is certain, the name is not. */
export function ClientFacts({ request }: { request: ConsentView }) {
  const { clientName, redirectHost, onThisMachine, codeTyped, expiresAt } = request;
  return (
    <Stack space="space.200">
      <Fact name="The access goes to">
        <Heading size="medium">{onThisMachine ? `A program on this computer (${redirectHost})` : redirectHost}</Heading>
      </Fact>
      <Fact name="It calls itself, which nobody has checked">
        <Text>{clientName}</Text>
      </Fact>
      <Fact name="The request ends">
        <Text>{moment(expiresAt)}</Text>
      </Fact>
      {onThisMachine && (
        <SectionMessage appearance="warning" title="Any program on this computer could ask under this name">
          <Text>Approve only if you have started this sign-in yourself, a moment ago.</Text>
        </SectionMessage>
      )}
      {codeTyped && (
        <SectionMessage appearance="warning" title="Whose code did you type?">
          <Text>
            Approve only if you read it in a window that you opened yourself. If somebody sent it to you, refuse: they would work as you.
          </Text>
        </SectionMessage>
      )}
    </Stack>
  );
}
