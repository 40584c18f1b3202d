import React from 'react';
import { Button, DynamicTable, EmptyState, Inline, Spinner, Stack } from '@forge/react';
import { Problem } from './problem';
import type { PagedList } from './use-list';

export interface Column<Item> {
  title: string;
  cell: (item: Item) => React.ReactElement;
  /** Share of the width, in percent. */
  width?: number;
}

interface Shown<Item> {
  label: string;
  list: PagedList<Item>;
  columns: readonly Column<Item>[];
  keyOf: (item: Item) => string;
  /** What to say where there is nothing. */
  empty: { header: string; description: string };
}

/** A list that comes in pages, as a table: loading, empty, failed, and more of it. */
export function PagedTable<Item>({ label, list, columns, keyOf, empty }: Shown<Item>) {
  const { items, hasMore, task, more, reload } = list;
  const rows = (items ?? []).map((item) => {
    const key = keyOf(item);
    return { key, cells: columns.map(({ cell }, index) => ({ key: `${key}-${index}`, content: cell(item) })) };
  });
  const head = {
    cells: columns.map(({ title, width }, index) => ({
      key: `${index}`,
      content: title,
      ...(width !== undefined && { width }),
    })),
  };
  return (
    <Stack space="space.200">
      <Problem text={task.problem} />
      {items === null && task.isRunning && <Spinner label={`Loading: ${label}`} />}
      {items?.length === 0 && !hasMore && <EmptyState {...empty} />}
      {rows.length > 0 && <DynamicTable label={label} head={head} rows={rows} />}
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
