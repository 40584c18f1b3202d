import React from 'react';
import { Button, Stack, Text, User } from '@forge/react';
import type { ApprovalCalls, HeldView } from '../../contract/approvals';
import { moment } from '../moment';
import { PagedTable, type Column } from '../paged-table';
import { placeName } from '../place-name';
import { useList } from '../use-list';
import { call } from './call-approvals';
import { HeldState } from './held-state';

type Which = ApprovalCalls['heldCalls']['payload']['which'];

const EMPTY: Readonly<Record<Which, { header: string; description: string }>> = {
  waiting: { header: 'Nothing waits for you', description: 'Calls of agents that your word can let through are listed here.' },
  mine: {
    header: 'None of your agents had to wait',
    description: 'Calls that were held for a human are listed here, with what became of them.',
  },
};

function What({ held: { action, reason } }: { held: HeldView }) {
  return (
    <Stack space="space.050">
      <Text weight="medium">{action}</Text>
      {reason !== null && (
        <Text size="small" color="color.text.subtle">
          {reason}
        </Text>
      )}
    </Stack>
  );
}

/** Calls that wait, or waited, for a human's word. */
export function HeldList({ which, onOpen }: { which: Which; onOpen: (id: string) => void }) {
  const list = useList(async (cursor) => {
    const { calls, ...rest } = await call('heldCalls', { which, ...(cursor !== undefined && { cursor }) });
    return { items: calls, ...rest };
  });
  const columns: Column<HeldView>[] = [
    { title: 'Asked', cell: ({ at }) => <Text>{moment(at)}</Text>, width: 16 },
    { title: 'For', cell: ({ requester }) => <User accountId={requester} />, width: 18 },
    { title: 'What', cell: (held) => <What held={held} />, width: 30 },
    { title: 'Where', cell: ({ targets }) => <Text>{targets.map(placeName).join(', ') || '–'}</Text>, width: 12 },
    { title: 'State', cell: ({ state }) => <HeldState state={state} />, width: 12 },
    { title: '', cell: ({ id }) => <Button onClick={() => onOpen(id)}>Open</Button>, width: 12 },
  ];
  const label = which === 'waiting' ? 'Calls that wait for you' : 'Calls of your agents that were held';
  return <PagedTable label={label} list={list} columns={columns} keyOf={({ id }) => id} empty={EMPTY[which]} />;
}
