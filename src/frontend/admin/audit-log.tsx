import React from 'react';
import { Button, DynamicTable, Inline, Lozenge, Spinner, Stack, Text, User } from '@forge/react';
import type { AuditView } from '../../contract/admin';
import { moment } from '../moment';
import { Problem } from '../problem';
import { useList } from '../use-list';
import { call } from './call-admin';

const PAGE = 25;

function cellsOf(row: AuditView) {
  return [
    <Text>{moment(row.at)}</Text>,
    <User accountId={row.person} />,
    <Text>{row.action}</Text>,
    <Text>{row.targets.join(', ')}</Text>,
    <Text>{row.door}</Text>,
    <Lozenge appearance={row.outcome === 'done' || row.outcome === 'previewed' ? 'success' : 'moved'}>
      {row.rule === null ? row.outcome : `${row.outcome}: ${row.rule}`}
    </Lozenge>,
  ].map((content, index) => ({ key: `${row.id}-${index}`, content }));
}

/** The newest calls of all agents, refused ones too. */
export function AuditLog() {
  const { items, hasMore, task, more, reload } = useList(async (cursor) => {
    const { rows, ...rest } = await call('audit', { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    return { items: rows, ...rest };
  });
  return (
    <Stack space="space.150">
      <Problem text={task.problem} />
      {items === null && task.isRunning && <Spinner label="Loading the audit log" />}
      {items !== null && (
        <DynamicTable
          caption="Calls of agents, newest first"
          head={{ cells: ['When', 'As', 'Action', 'Where', 'Door', 'Outcome'].map((content) => ({ key: content, content })) }}
          rows={items.map((row) => ({ key: row.id, cells: cellsOf(row) }))}
          emptyView={<Text>No agent has called yet.</Text>}
        />
      )}
      <Inline space="space.100">
        <Button isDisabled={task.isRunning} onClick={() => void reload()}>
          Refresh
        </Button>
        {hasMore && (
          <Button isDisabled={task.isRunning} onClick={() => void more()}>
            Show more
          </Button>
        )}
      </Inline>
    </Stack>
  );
}
