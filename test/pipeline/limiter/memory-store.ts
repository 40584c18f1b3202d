import type { Store } from '../../../src/ports/store';

/** The parts of the store port that the limiter uses, in memory, with every call counted. */
export function memoryStore() {
  const rows = new Map<string, Record<string, unknown>>();
  const calls = { read: 0, create: 0, exchange: 0 };
  const store: Pick<Store, 'read' | 'create' | 'exchange'> = {
    async read(keys) {
      calls.read += 1;
      await Promise.resolve();
      return keys.map(({ key }) => rows.get(key));
    },
    create({ key, value }) {
      calls.create += 1;
      const free = !rows.has(key);
      if (free) rows.set(key, Object(value) as Record<string, unknown>);
      return Promise.resolve(free);
    },
    async exchange(changes) {
      calls.exchange += 1;
      await Promise.resolve();
      const holds = changes.every(({ key, expected }) => rows.get(key)?.[expected.attribute] === expected.value);
      if (holds) for (const { key, value } of changes) rows.set(key, value);
      return holds;
    },
  };
  return { rows, calls, store };
}
