import type { Store, StoreRow } from '../../src/ports/store';

/** The parts of the store port that sealing and verifying use, in memory: rows of the log by time, and plain values. */
export class MemoryLog implements Pick<Store, 'read' | 'write' | 'create' | 'query'> {
  readonly plain = new Map<string, unknown>();
  readonly rows = new Map<string, { at: number; value: unknown }>();

  add(key: string, at: number, what: string): void {
    this.rows.set(key, { at, value: { at, action: what } });
  }

  read(keys: readonly { key: string }[]): Promise<unknown[]> {
    return Promise.resolve(keys.map(({ key }) => this.plain.get(key)));
  }

  write(rows: readonly StoreRow[]): Promise<void> {
    for (const { key, value } of rows) this.plain.set(key, structuredClone(value));
    return Promise.resolve();
  }

  create({ key, value }: StoreRow): Promise<boolean> {
    const isFree = !this.plain.has(key);
    if (isFree) this.plain.set(key, structuredClone(value));
    return Promise.resolve(isFree);
  }

  /** Ascending by time; rows of one time come in an order of the storage's own, as Forge promises none. */
  query({ range, limit, cursor }: Parameters<Store['query']>[0]): ReturnType<Store['query']> {
    const { from, to } = range ?? { from: -Infinity, to: Infinity };
    const found = [...this.rows]
      .filter(([, { at }]) => at >= from && at <= to)
      .sort(([one, { at }], [other, { at: later }]) => at - later || (one > other ? -1 : 1))
      .map(([key, { value }]) => ({ key, value }));
    const start = Number(cursor ?? 0);
    const rows = found.slice(start, start + limit);
    return Promise.resolve({ rows, ...(start + limit < found.length ? { cursor: String(start + limit) } : {}) });
  }
}
