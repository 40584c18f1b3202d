import React from 'react';
import { Heading, Stack } from '@forge/react';
import { HeldCall } from './held-call';
import { HeldList } from './held-list';

interface Given {
  /** The call that is open. */
  opened: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** What waits for this person's word, what of theirs waits for others, and each of it opened. */
export function MyApprovals({ opened, onOpen, onClose }: Given) {
  if (opened !== null) return <HeldCall id={opened} onClose={onClose} />;
  return (
    <Stack space="space.400">
      <Stack space="space.100">
        <Heading size="small">Waiting for you</Heading>
        <HeldList which="waiting" onOpen={onOpen} />
      </Stack>
      <Stack space="space.100">
        <Heading size="small">Asked by your agents</Heading>
        <HeldList which="mine" onOpen={onOpen} />
      </Stack>
    </Stack>
  );
}
