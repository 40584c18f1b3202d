import React from 'react';
import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ChangeView, JournalPageView } from '../../contract/journal';
import { moment } from '../moment';
import { PagedTable, type Column } from '../paged-table';
import { placeName } from '../place-name';
import { useList } from '../use-list';

const APPEARANCES: Readonly<Record<string, 'success' | 'inprogress' | 'moved' | 'default'>> = {
  done: 'success',
  held: 'inprogress',
  started: 'moved',
  undone: 'default',
};
const OUTCOMES: Readonly<Record<string, string>> = { started: 'unknown outcome', held: 'waits for a human', undone: 'taken back' };

function What({ change: { action, touched, reason } }: { change: ChangeView }) {
  return (
    <Stack space="space.050">
      <Text>{action}</Text>
      {touched.length > 0 && <Text size="small" color="color.text.subtle">{`Set: ${touched.join(', ')}`}</Text>}
      {reason !== null && <Text size="small" color="color.text.subtle">{`Why: ${reason}`}</Text>}
    </Stack>
  );
}

function Ending({ change: { outcome, rule, undoes, undoneBy } }: { change: ChangeView }) {
  return (
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={APPEARANCES[outcome] ?? 'removed'}>{OUTCOMES[outcome] ?? outcome}</Lozenge>
      </Inline>
      {rule !== null && <Text size="small">{rule}</Text>}
      {undoes !== null && <Text size="small">{`Takes back ${undoes}`}</Text>}
      {undoneBy !== null && <Text size="small">{`Taken back by ${undoneBy}`}</Text>}
    </Stack>
  );
}

const COLUMNS: readonly Column<ChangeView>[] = [
  { title: 'When', cell: ({ at }) => <Text>{moment(at)}</Text>, width: 16 },
  { title: 'Thing', cell: ({ thing }) => <Text>{thing ?? '–'}</Text>, width: 12 },
  { title: 'Where', cell: ({ places }) => <Text>{places.length === 0 ? '–' : places.map(placeName).join(', ')}</Text>, width: 10 },
  { title: 'What', cell: (change) => <What change={change} />, width: 30 },
  { title: 'Outcome', cell: (change) => <Ending change={change} />, width: 16 },
];
const PERSON: Column<ChangeView> = {
  title: 'As',
  cell: ({ person, connection }) => (
    <Stack space="space.050">
      <User accountId={person} />
      {connection !== null && <Text size="small">{connection}</Text>}
    </Stack>
  ),
  width: 16,
};

interface Given {
  read: (from: { cursor?: string }) => Promise<JournalPageView>;
  withPerson: boolean;
}

/** Entries of the journal, a page at a time. */
export function ChangesTable({ read, withPerson }: Given) {
  const list = useList(async (cursor) => {
    const { changes, ...rest } = await read(cursor === undefined ? {} : { cursor });
    return { items: changes, ...rest };
  });
  const columns = withPerson ? [...COLUMNS.slice(0, 1), PERSON, ...COLUMNS.slice(1)] : COLUMNS;
  const empty = { header: 'No changes', description: 'Whatever an agent changes is listed here, also what was refused or held.' };
  return <PagedTable label="Changes by agents, newest first" list={list} columns={columns} keyOf={({ id }) => id} empty={empty} />;
}
