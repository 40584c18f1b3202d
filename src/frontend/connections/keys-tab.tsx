import React, { useState } from 'react';
import { Heading, Stack } from '@forge/react';
import type { MyKeys } from '../../contract/connections';
import type { Connection } from '../../policy/connection';
import { ConnectionList } from '../connection-list';
import { MintForm, type KeyWish } from './mint-form';
import { NarrowDialog, type Narrowing } from './narrow-dialog';

/** The keys that a person has, and a form for the next. Each handler answers whether it worked. */
export function KeysTab(props: {
  mine: MyKeys;
  isBusy: boolean;
  onMint: (wish: KeyWish) => Promise<boolean>;
  onNarrow: (narrowing: Narrowing) => Promise<boolean>;
  onRevoke: (id: string) => Promise<boolean>;
}) {
  const { mine, isBusy, onMint, onNarrow, onRevoke } = props;
  const [narrowed, setNarrowed] = useState<Connection | null>(null);
  const [made, setMade] = useState(0);
  const mint = async (wish: KeyWish): Promise<void> => {
    if (await onMint(wish)) setMade(made + 1);
  };
  return (
    <Stack space="space.400">
      <ConnectionList
        connections={mine.keys}
        withOwner={false}
        isBusy={isBusy}
        onRevoke={(id) => void onRevoke(id)}
        onNarrow={setNarrowed}
      />
      <Stack space="space.100">
        <Heading size="medium">Make a key</Heading>
        <MintForm key={made} scopes={mine.scopes} maximumDays={mine.maximumDays} isBusy={isBusy} onMint={mint} />
      </Stack>
      <NarrowDialog
        connection={narrowed}
        isBusy={isBusy}
        onNarrow={(narrowing) => {
          setNarrowed(null);
          void onNarrow(narrowing);
        }}
        onClose={() => setNarrowed(null)}
      />
    </Stack>
  );
}
