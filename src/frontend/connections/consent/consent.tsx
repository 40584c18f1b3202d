import React from 'react';
import { Button, Inline, Stack } from '@forge/react';
import { AskedConsent } from './asked-consent';
import { CodeForm } from './code-form';

interface Given {
  /** The request that the page was opened with; null where its code is to be typed. */
  id: string | null;
  onFound: (id: string) => void;
  onLeave: () => void;
}

/** A client that wants to sign in asks this person. */
export function Consent({ id, onFound, onLeave }: Given) {
  return (
    <Stack space="space.300">
      {id === null ? <CodeForm onFound={onFound} /> : <AskedConsent key={id} id={id} />}
      <Inline>
        <Button appearance="subtle" onClick={onLeave}>
          To your connections
        </Button>
      </Inline>
    </Stack>
  );
}
