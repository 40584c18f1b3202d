import React from 'react';
import { Button, CodeBlock, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { MintedMachine } from '../../contract/consent';
import { moment } from '../moment';

/** A gateway's client right after it was made, the only time that its secret can be read. */
export function NewMachine({ minted, mcpUrl, onDone }: { minted: MintedMachine; mcpUrl: string; onDone: () => void }) {
  return (
    <SectionMessage appearance="success" title="Your new gateway client">
      <Stack space="space.100">
        <Text>{`Copy the secret now: it is shown this once and stored nowhere. It ends on ${moment(minted.expiresAt)}.`}</Text>
        <Text>Client id:</Text>
        <CodeBlock text={minted.id} />
        <Text>Client secret:</Text>
        <CodeBlock text={minted.secret} />
        <Text>Token address, for the grant client_credentials:</Text>
        <CodeBlock text={minted.tokenUrl} />
        <Text>Address of the MCP server:</Text>
        <CodeBlock text={mcpUrl} />
        <Inline>
          <Button onClick={onDone}>I have copied it</Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
