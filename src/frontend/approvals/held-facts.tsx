import React from 'react';
import { CodeBlock, Heading, Inline, Stack, Text, User } from '@forge/react';
import type { HeldView } from '../../contract/approvals';
import { Fact } from '../fact';
import { moment } from '../moment';
import { HeldState } from './held-state';

function Decided({ decision }: { decision: NonNullable<HeldView['decision']> }) {
  return (
    <Fact name="Decided by">
      <Stack space="space.050">
        <User accountId={decision.by} />
        <Text>{decision.reason === null ? moment(decision.at) : `${moment(decision.at)}: ${decision.reason}`}</Text>
      </Stack>
    </Fact>
  );
}

/** What a person needs to know before they decide, and what came of it. The preview and the reason are the agent's words: data, not advice. */
export function HeldFacts({ held }: { held: HeldView }) {
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center">
        <Heading size="medium">{held.action}</Heading>
        <HeldState state={held.state} />
      </Inline>
      <Fact name="For">
        <User accountId={held.requester} />
      </Fact>
      {held.connection !== null && <Fact name="Asked through">{<Text>{held.connection}</Text>}</Fact>}
      <Fact name="Asked">
        <Text>{`${moment(held.at)}, can be approved until ${moment(held.expiresAt)}`}</Text>
      </Fact>
      <Fact name="Where">
        <Text>{held.targets.join(', ') || '–'}</Text>
      </Fact>
      <Fact name="Held by">
        <Text>{`Rule ${held.rules.join(', ')}`}</Text>
      </Fact>
      <Fact name="The agent's reason">
        <Text>{held.reason ?? 'It gave none.'}</Text>
      </Fact>
      <Fact name="What would be done">
        <CodeBlock text={held.preview} shouldWrapLongLines />
      </Fact>
      {held.decision !== null && <Decided decision={held.decision} />}
      {held.result !== null && (
        <Fact name="What came of it">
          <CodeBlock text={held.result} shouldWrapLongLines />
        </Fact>
      )}
    </Stack>
  );
}
