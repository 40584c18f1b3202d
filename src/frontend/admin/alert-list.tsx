import React from 'react';
import { Button, ButtonGroup, Heading, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { AlertView } from '../../contract/alerts';
import { moment } from '../moment';
import { PagedTable, type Column } from '../paged-table';
import { Problem } from '../problem';
import { useList } from '../use-list';
import { useTask } from '../use-task';
import { ANOMALIES } from './anomaly-words';
import { callAlerts } from './call-alerts';

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function What({ alert: { kind, value, usual } }: { alert: AlertView }) {
  return (
    <Stack space="space.025">
      <Text>{ANOMALIES[kind]}</Text>
      <Text size="small" color="color.text.subtle">{`${rounded(value)}; usual would be ${rounded(usual)}`}</Text>
    </Stack>
  );
}

function Standing({ alert: { paused, dismissed } }: { alert: AlertView }) {
  if (dismissed === null) return <Lozenge appearance={paused ? 'removed' : 'moved'}>{paused ? 'Paused it' : 'Open'}</Lozenge>;
  return (
    <Stack space="space.025">
      <Inline>
        <Lozenge>Dismissed</Lozenge>
      </Inline>
      <User accountId={dismissed.by} />
    </Stack>
  );
}

const COLUMNS: readonly Column<AlertView>[] = [
  { title: 'When', cell: ({ at }) => <Text>{moment(at)}</Text>, width: 15 },
  { title: 'Acts as', cell: ({ account }) => <User accountId={account} />, width: 16 },
  { title: 'Connection', cell: ({ connectionName }) => <Text>{connectionName ?? '–'}</Text>, width: 14 },
  { title: 'What', cell: (alert) => <What alert={alert} />, width: 25 },
  { title: 'State', cell: (alert) => <Standing alert={alert} />, width: 12 },
];

const EMPTY = { header: 'Nothing unusual', description: 'What is unusual about the calls of a connection is listed here.' };

/** What was unusual, newest first; an admin dismisses it, and lets a connection that was paused for it go on. */
export function AlertList() {
  const task = useTask();
  const list = useList(async (cursor) => {
    const { alerts, ...rest } = await callAlerts('alerts', cursor === undefined ? {} : { cursor });
    return { items: alerts, ...rest };
  });
  const thenLoad = async (work: () => Promise<unknown>): Promise<void> => {
    const isDone = await task.run(async () => {
      await work();
    });
    if (isDone) await list.reload();
  };
  const change: Column<AlertView> = {
    title: '',
    width: 18,
    cell: ({ id, connection, paused, dismissed }) => (
      <ButtonGroup label="Change the alert">
        {paused && connection !== null && (
          <Button isDisabled={task.isRunning} onClick={() => void thenLoad(() => callAlerts('resumeConnection', { id: connection }))}>
            Resume
          </Button>
        )}
        {dismissed === null && (
          <Button appearance="subtle" isDisabled={task.isRunning} onClick={() => void thenLoad(() => callAlerts('dismissAlert', { id }))}>
            Dismiss
          </Button>
        )}
      </ButtonGroup>
    ),
  };
  return (
    <Stack space="space.100">
      <Heading size="small">Alerts</Heading>
      <Problem text={task.problem} />
      <PagedTable label="Alerts, newest first" list={list} columns={[...COLUMNS, change]} keyOf={({ id }) => id} empty={EMPTY} />
    </Stack>
  );
}
