import React from 'react';
import { Button, Inline, Spinner, Stack } from '@forge/react';
import { ConnectionList } from '../connection-list';
import { Problem } from '../problem';
import { useList } from '../use-list';
import { useTask } from '../use-task';
import { call } from './call-admin';

/** Everybody's connections; an admin may revoke any of them. */
export function AllConnections() {
  const revoking = useTask();
  const { items, hasMore, task, more, reload } = useList(async (cursor) => {
    const { connections, ...rest } = await call('connections', cursor === undefined ? {} : { cursor });
    return { items: connections, ...rest };
  });
  const revoke = async (id: string): Promise<void> => {
    const revoked = await revoking.run(async () => {
      await call('revokeConnection', { id });
    });
    if (revoked) await reload();
  };
  return (
    <Stack space="space.150">
      <Problem text={revoking.problem ?? task.problem} />
      {items === null && task.isRunning && <Spinner label="Loading the connections" />}
      {items !== null && (
        <ConnectionList connections={items} withOwner isBusy={task.isRunning || revoking.isRunning} onRevoke={(id) => void revoke(id)} />
      )}
      {hasMore && (
        <Inline>
          <Button onClick={() => void more()}>Show more</Button>
        </Inline>
      )}
    </Stack>
  );
}
