import React, { useEffect, useState } from 'react';
import { Spinner, Stack } from '@forge/react';
import type { MintedKey, MyKeys } from '../../contract/connections';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { call } from './call-connections';
import { KeysTab } from './keys-tab';
import { NewKey } from './new-key';

/** The person's keys: what there are, and a fresh one while it can be read. */
export function MyConnections() {
  const task = useTask();
  const [mine, setMine] = useState<MyKeys | null>(null);
  const [minted, setMinted] = useState<MintedKey | null>(null);
  const load = async (): Promise<void> => setMine(await call('myKeys', {}));
  useEffect(() => {
    void task.run(load);
  }, []);
  const thenLoad = (work: () => Promise<unknown>): Promise<boolean> =>
    task.run(async () => {
      await work();
      await load();
    });
  const revoke = async (id: string): Promise<void> => {
    await call('revokeKey', { id });
    setMinted((shown) => (shown?.id === id ? null : shown));
  };
  return (
    <Stack space="space.300">
      <Problem text={task.problem} />
      {mine === null && task.isRunning && <Spinner label="Loading your connections" />}
      {minted !== null && mine !== null && <NewKey minted={minted} mcpUrl={mine.mcpUrl} onDone={() => setMinted(null)} />}
      {mine !== null && (
        <KeysTab
          mine={mine}
          isBusy={task.isRunning}
          onMint={(wish) => thenLoad(async () => setMinted(await call('mintKey', wish)))}
          onNarrow={(narrowing) => thenLoad(() => call('narrowKey', narrowing))}
          onRevoke={(id) => thenLoad(() => revoke(id))}
        />
      )}
    </Stack>
  );
}
