import { useEffect, useState } from 'react';
import { useTask, type Task } from './use-task';

/** A list that comes in pages, the first of them on its own. */
export interface PagedList<Item> {
  items: readonly Item[] | null;
  hasMore: boolean;
  task: Task;
  more(): Promise<boolean>;
  reload(): Promise<boolean>;
}

/** @param read one page: from the beginning, or from a cursor. */
export function useList<Item>(read: (cursor?: string) => Promise<{ items: readonly Item[]; cursor?: string }>): PagedList<Item> {
  const task = useTask();
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const load = (from: string | undefined): Promise<boolean> =>
    task.run(async () => {
      const page = await read(from);
      setItems((before) => (from === undefined ? page.items : [...(before ?? []), ...page.items]));
      setCursor(page.cursor);
    });
  useEffect(() => {
    void load(undefined);
  }, []);
  return { items, hasMore: cursor !== undefined, task, more: () => load(cursor), reload: () => load(undefined) };
}
