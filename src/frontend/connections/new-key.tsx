import React from 'react';
import { Button, CodeBlock, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { MintedKey } from '../../contract/connections';
import { moment } from '../moment';

/** A key right after it was made, the only time that it can be read. */
export function NewKey({ minted, mcpUrl, onDone }: { minted: MintedKey; mcpUrl: string; onDone: () => void }) {
  return (
    <SectionMessage appearance="success" title="Your new key">
      <Stack space="space.100">
        <Text>{`Copy it now: it is shown this once and stored nowhere. It ends on ${moment(minted.expiresAt)}.`}</Text>
        <CodeBlock text={minted.key} />
        <Text>Give your agent this address, and the key as its bearer token:</Text>
        <CodeBlock text={mcpUrl} />
        <Inline>
          <Button onClick={onDone}>I have copied it</Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
