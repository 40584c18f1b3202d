import React from 'react';
import { DynamicTable, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { AuditView } from '../contract/audit';
import { moment } from './moment';

const DOOR_NAMES: Readonly<Record<AuditView['door'], string>> = { mcp: 'MCP', rovo: 'Rovo' };
const APPEARANCES: Readonly<Record<string, 'success' | 'inprogress' | 'moved'>> = {
  done: 'success',
  previewed: 'inprogress',
  started: 'moved',
};

/** `project:PAY` as people say it: `PAY`. */
function placeName(target: string): string {
  return target.slice(target.indexOf(':') + 1);
}

function cellsOf(row: AuditView, withPerson: boolean) {
  const { id, at, person, action, targets, door, connection, outcome, rule } = row;
  return [
    <Text>{moment(at)}</Text>,
    ...(withPerson ? [<User accountId={person} />] : []),
    <Text>{action}</Text>,
    <Text>{targets.length === 0 ? '–' : targets.map(placeName).join(', ')}</Text>,
    <Text>{connection === null ? DOOR_NAMES[door] : `${DOOR_NAMES[door]}: ${connection}`}</Text>,
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={APPEARANCES[outcome] ?? 'removed'}>{outcome}</Lozenge>
      </Inline>
      {rule !== null && <Text size="small">{rule}</Text>}
    </Stack>,
  ].map((content, index) => ({ key: `${id}-${index}`, content }));
}

/** Calls of agents: when, as whom, what, where, by which way in, and how each ended. */
export function CallsTable({ rows, withPerson }: { rows: readonly AuditView[]; withPerson: boolean }) {
  const columns = ['When', ...(withPerson ? ['As'] : []), 'Action', 'Where', 'Came through', 'Outcome'];
  return (
    <DynamicTable
      label="Calls of agents, newest first"
      head={{ cells: columns.map((content) => ({ key: content, content })) }}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, withPerson) }))}
    />
  );
}
