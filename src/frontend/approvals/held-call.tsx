import React, { useEffect, useState } from 'react';
import { Button, Inline, Spinner, Stack } from '@forge/react';
import type { HeldView } from '../../contract/approvals';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { call } from './call-approvals';
import { Decision } from './decision';
import { HeldFacts } from './held-facts';

/** One held call, opened: what it would do, for whom and why, and the word of the person who may give it. */
export function HeldCall({ id, onClose }: { id: string; onClose: () => void }) {
  const task = useTask();
  const [held, setHeld] = useState<HeldView | null>(null);
  useEffect(() => {
    void task.run(async () => setHeld(await call('heldCall', { id })));
  }, [id]);
  const decide = (approve: boolean, reason: string): void =>
    void task.run(async () => {
      setHeld(await call('decideHeldCall', { id, approve, ...(reason.trim() !== '' && { reason: reason.trim() }) }));
    });
  return (
    <Stack space="space.300">
      <Inline>
        <Button onClick={onClose}>Back to the list</Button>
      </Inline>
      <Problem text={task.problem} />
      {held === null && task.isRunning && <Spinner label="Loading the call" />}
      {held !== null && <HeldFacts held={held} />}
      {held?.mayDecide === true && <Decision action={held.action} isBusy={task.isRunning} onDecide={decide} />}
    </Stack>
  );
}
