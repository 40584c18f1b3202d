import React, { useState } from 'react';
import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import type { MyKeys } from '../../contract/connections';
import type { Connection } from '../../policy/connection';
import { ConnectionList } from '../connection-list';
import { MintForm, type KeyWish, type Minted } from './mint-form';
import { NarrowDialog, type Narrowing } from './narrow-dialog';

/** The keys, clients and sign-ins that a person has, and a form for the next key. Each handler answers whether it worked. */
export function KeysTab(props: {
  mine: MyKeys;
  lastUses: ReadonlyMap<string, number | null>;
  isBusy: boolean;
  onMint: (kind: Minted, wish: KeyWish) => Promise<boolean>;
  onNarrow: (narrowing: Narrowing) => Promise<boolean>;
  onRevoke: (id: string) => Promise<boolean>;
  /** Lets the person type the code of a program that wants to sign in. */
  onCode: () => void;
}) {
  const { mine, lastUses, isBusy, onMint, onNarrow, onRevoke, onCode } = props;
  const [narrowed, setNarrowed] = useState<Connection | null>(null);
  const [made, setMade] = useState(0);
  const mint = async (kind: Minted, wish: KeyWish): Promise<void> => {
    if (await onMint(kind, wish)) setMade(made + 1);
  };
  return (
    <Stack space="space.400">
      <ConnectionList
        connections={mine.keys}
        withOwner={false}
        lastUses={lastUses}
        isBusy={isBusy}
        onRevoke={(id) => void onRevoke(id)}
        onNarrow={setNarrowed}
      />
      <Stack space="space.100">
        <Heading size="medium">Sign a program in</Heading>
        <Text>Programs that can sign in need no key: they send you here by themselves, or show you a code to type.</Text>
        <Inline>
          <Button onClick={onCode}>Type a sign-in code</Button>
        </Inline>
      </Stack>
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
