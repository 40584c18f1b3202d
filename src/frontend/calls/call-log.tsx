import React from 'react';
import { Button, EmptyState, Inline, Spinner, Stack } from '@forge/react';
import type { AuditPage, AuditQuery } from '../contract/audit';
import { CallsTable } from './calls-table';
import { Problem } from './problem';
import { useList } from './use-list';

const PAGE = 25;

/** The newest calls, refused ones too, a page at a time. */
export function CallLog({ read, withPerson }: { read: (query: AuditQuery) => Promise<AuditPage>; withPerson: boolean }) {
  const { items, hasMore, task, more, reload } = useList(async (cursor) => {
    const { rows, ...rest } = await read({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    return { items: rows, ...rest };
  });
  return (
    <Stack space="space.200">
      <Problem text={task.problem} />
      {items === null && task.isRunning && <Spinner label="Loading the calls" />}
      {items?.length === 0 && (
        <EmptyState header="No calls yet" description="As soon as an agent calls, it is listed here, also when it is refused." />
      )}
      {items !== null && items.length > 0 && <CallsTable rows={items} withPerson={withPerson} />}
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
