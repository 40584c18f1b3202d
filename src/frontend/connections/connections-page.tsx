import React, { useEffect, useState } from 'react';
import { Heading, Spinner, Stack, Text } from '@forge/react';
import type { ConnectionsCalls, MintedKey, MyKeys } from '../../contract/connections';
import { callerOf } from '../call';
import { ConnectionList } from '../connection-list';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { MintForm, type KeyWish } from './mint-form';
import { NewKey } from './new-key';

const call = callerOf<ConnectionsCalls>();

/** The person's own agent keys: make one, see it this once, revoke it. */
export function ConnectionsPage() {
  const task = useTask();
  const [mine, setMine] = useState<MyKeys | null>(null);
  const [minted, setMinted] = useState<MintedKey | null>(null);
  const load = async (): Promise<void> => setMine(await call('myKeys', {}));
  useEffect(() => {
    void task.run(load);
  }, []);
  const mint = (wish: KeyWish): Promise<boolean> =>
    task.run(async () => {
      setMinted(await call('mintKey', wish));
      await load();
    });
  const revoke = (id: string): Promise<boolean> =>
    task.run(async () => {
      await call('revokeKey', { id });
      setMinted((shown) => (shown?.id === id ? null : shown));
      await load();
    });
  return (
    <Stack space="space.300">
      <Heading size="large">Agent connections</Heading>
      <Text>An agent that holds one of these keys works in Jira and Confluence as you, inside the limits that your site admins set.</Text>
      <Problem text={task.problem} />
      {mine === null && task.isRunning && <Spinner label="Loading your connections" />}
      {minted !== null && mine !== null && <NewKey minted={minted} mcpUrl={mine.mcpUrl} onDone={() => setMinted(null)} />}
      {mine !== null && (
        <>
          <MintForm scopes={mine.scopes} maximumDays={mine.maximumDays} isBusy={task.isRunning} onMint={mint} />
          <Heading size="medium">Your keys</Heading>
          <ConnectionList connections={mine.keys} withOwner={false} isBusy={task.isRunning} onRevoke={(id) => void revoke(id)} />
        </>
      )}
    </Stack>
  );
}
