import React, { useEffect, useState } from 'react';
import { Heading, Spinner, Stack, Text } from '@forge/react';
import type { ConnectionsCalls, MintedKey, MyKeys } from '../../contract/connections';
import { callerOf } from '../call';
import { CallLog } from '../call-log';
import { PageTabs } from '../page-tabs';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { KeysTab } from './keys-tab';
import { NewKey } from './new-key';

const call = callerOf<ConnectionsCalls>();

/** The person's own agent keys and what was done with them. */
export function ConnectionsPage() {
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
      <Stack space="space.100">
        <Heading size="large">Agent connections</Heading>
        <Text color="color.text.subtle">
          An agent that holds one of these keys works in Jira and Confluence as you, inside the limits that your site admins set.
        </Text>
      </Stack>
      <Problem text={task.problem} />
      {mine === null && task.isRunning && <Spinner label="Loading your connections" />}
      {minted !== null && mine !== null && <NewKey minted={minted} mcpUrl={mine.mcpUrl} onDone={() => setMinted(null)} />}
      {mine !== null && (
        <PageTabs
          id="drawbridge-connections"
          tabs={[
            {
              title: 'Your keys',
              content: () => (
                <KeysTab
                  mine={mine}
                  isBusy={task.isRunning}
                  onMint={(wish) => thenLoad(async () => setMinted(await call('mintKey', wish)))}
                  onNarrow={(narrowing) => thenLoad(() => call('narrowKey', narrowing))}
                  onRevoke={(id) => thenLoad(() => revoke(id))}
                />
              ),
            },
            { title: 'Last calls', content: () => <CallLog read={(query) => call('myCalls', query)} withPerson={false} /> },
          ]}
        />
      )}
    </Stack>
  );
}
