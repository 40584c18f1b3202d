import React from 'react';
import { Button, Inline, Spinner, Stack } from '@forge/react';
import { ConnectionList } from '../connection-list';
import { Problem } from '../problem';
import { useList } from '../use-list';
import { useTask } from '../use-task';
import { call } from './call-admin';
import { callAlerts } from './call-alerts';

/** Everybody's connections; an admin may revoke any of them, and let one that was paused go on. */
export function AllConnections() {
  const changing = useTask();
  const { items, hasMore, task, more, reload } = useList(async (cursor) => {
    const { connections, ...rest } = await call('connections', cursor === undefined ? {} : { cursor });
    return { items: connections, ...rest };
  });
  const thenLoad = async (work: () => Promise<unknown>): Promise<void> => {
    const isDone = await changing.run(async () => {
      await work();
    });
    if (isDone) await reload();
  };
  return (
    <Stack space="space.150">
      <Problem text={changing.problem ?? task.problem} />
      {items === null && task.isRunning && <Spinner label="Loading the connections" />}
      {items !== null && (
        <ConnectionList
          connections={items}
          withOwner
          isBusy={task.isRunning || changing.isRunning}
          onRevoke={(id) => void thenLoad(() => call('revokeConnection', { id }))}
          onResume={(id) => void thenLoad(() => callAlerts('resumeConnection', { id }))}
        />
      )}
      {hasMore && (
        <Inline>
          <Button onClick={() => void more()}>Show more</Button>
        </Inline>
      )}
    </Stack>
  );
}
