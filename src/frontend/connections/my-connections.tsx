import React, { useEffect, useState } from 'react';
import { Spinner, Stack } from '@forge/react';
import type { MintedKey, MyKeys } from '../../contract/connections';
import type { MintedMachine } from '../../contract/consent';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { call } from './call-connections';
import { call as callConsent } from './consent/call-consent';
import { KeysTab } from './keys-tab';
import type { KeyWish, Minted } from './mint-form';
import { NewKey } from './new-key';
import { NewMachine } from './new-machine';

type Fresh = { kind: 'key'; minted: MintedKey } | { kind: 'machine'; minted: MintedMachine };

async function mint(kind: Minted, wish: KeyWish): Promise<Fresh> {
  return kind === 'key' ? { kind, minted: await call('mintKey', wish) } : { kind, minted: await callConsent('mintMachine', wish) };
}

/** The person's connections: what there are, when they were last used, and a fresh one while its secret can be read. */
export function MyConnections({ onCode }: { onCode: () => void }) {
  const task = useTask();
  const [mine, setMine] = useState<MyKeys | null>(null);
  const [lastUses, setLastUses] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const load = async (): Promise<void> => {
    setMine(await call('myKeys', {}));
    setLastUses(new Map((await call('lastUses', {})).map(({ id, at }) => [id, at])));
  };
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
    setFresh((shown) => (shown?.minted.id === id ? null : shown));
  };
  return (
    <Stack space="space.300">
      <Problem text={task.problem} />
      {mine === null && task.isRunning && <Spinner label="Loading your connections" />}
      {fresh?.kind === 'key' && mine !== null && <NewKey minted={fresh.minted} mcpUrl={mine.mcpUrl} onDone={() => setFresh(null)} />}
      {fresh?.kind === 'machine' && mine !== null && (
        <NewMachine minted={fresh.minted} mcpUrl={mine.mcpUrl} onDone={() => setFresh(null)} />
      )}
      {mine !== null && (
        <KeysTab
          mine={mine}
          lastUses={lastUses}
          isBusy={task.isRunning}
          onMint={(kind, wish) => thenLoad(async () => setFresh(await mint(kind, wish)))}
          onNarrow={(narrowing) => thenLoad(() => call('narrowKey', narrowing))}
          onRevoke={(id) => thenLoad(() => revoke(id))}
          onCode={onCode}
        />
      )}
    </Stack>
  );
}
