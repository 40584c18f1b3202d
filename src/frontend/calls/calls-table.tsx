import React from 'react';
import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { AuditView } from '../../contract/audit';
import { moment } from '../moment';
import { PagedTable, type Column } from '../paged-table';
import { placeName } from '../place-name';
import type { PagedList } from '../use-list';

const DOOR_NAMES: Readonly<Record<AuditView['door'], string>> = { mcp: 'MCP', rovo: 'Rovo' };
const APPEARANCES: Readonly<Record<string, 'success' | 'inprogress' | 'moved'>> = {
  done: 'success',
  previewed: 'inprogress',
  held: 'inprogress',
  started: 'moved',
  unknown: 'moved',
};
const OUTCOMES: Readonly<Record<string, string>> = { unknown: 'unknown outcome', started: 'under way' };

function Origin({ row: { door, connection, client } }: { row: AuditView }) {
  return (
    <Stack space="space.050">
      <Text>{connection === null ? DOOR_NAMES[door] : `${DOOR_NAMES[door]}: ${connection}`}</Text>
      {client !== null && (
        <Text size="small" color="color.text.subtle">
          {client}
        </Text>
      )}
    </Stack>
  );
}

function Where({ row: { targets, things } }: { row: AuditView }) {
  return (
    <Stack space="space.050">
      <Text>{targets.length === 0 ? '–' : targets.map(placeName).join(', ')}</Text>
      {things.length > 0 && (
        <Text size="small" color="color.text.subtle">
          {things.join(', ')}
        </Text>
      )}
    </Stack>
  );
}

function Ending({ row: { outcome, rule, approvedBy } }: { row: AuditView }) {
  return (
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={APPEARANCES[outcome] ?? 'removed'}>{OUTCOMES[outcome] ?? outcome}</Lozenge>
      </Inline>
      {rule !== null && <Text size="small">{rule}</Text>}
      {approvedBy !== null && (
        <Stack space="space.025">
          <Text size="small">Approved by</Text>
          <User accountId={approvedBy} />
        </Stack>
      )}
    </Stack>
  );
}

const WHEN: Column<AuditView> = { title: 'When', cell: ({ at }) => <Text>{moment(at)}</Text>, width: 15 };
const PERSON: Column<AuditView> = { title: 'As', cell: ({ person }) => <User accountId={person} />, width: 16 };
const REST: readonly Column<AuditView>[] = [
  { title: 'Action', cell: ({ action }) => <Text>{action}</Text>, width: 18 },
  { title: 'Where', cell: (row) => <Where row={row} />, width: 10 },
  { title: 'Came through', cell: (row) => <Origin row={row} />, width: 14 },
  { title: 'Outcome', cell: (row) => <Ending row={row} />, width: 16 },
  { title: 'Records', cell: ({ records }) => <Text>{String(records)}</Text>, width: 8 },
  { title: 'Took', cell: ({ milliseconds }) => <Text>{`${milliseconds} ms`}</Text>, width: 8 },
];

const EMPTY = { header: 'No calls', description: 'As soon as an agent calls, it is listed here, also when it is refused.' };

/** Calls of agents: when, as whom, what, where, by which way in, and how each ended. */
export function CallsTable({ list, withPerson }: { list: PagedList<AuditView>; withPerson: boolean }) {
  const columns = [WHEN, ...(withPerson ? [PERSON] : []), ...REST];
  return <PagedTable label="Calls of agents, newest first" list={list} columns={columns} keyOf={({ id }) => id} empty={EMPTY} />;
}
