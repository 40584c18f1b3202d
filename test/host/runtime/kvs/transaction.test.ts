import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { platform } from '../fixture/platform';

interface Ticket {
  owner: string;
  version: number;
}

const tickets = kvs.entity<Ticket>('ticket');
const at = (version: number) => new Filter<Ticket>().and('version', FilterConditions.equalTo(version));
const absent = new Filter<Ticket>().and('version', FilterConditions.notExists());
const conflict = { responseDetails: { status: 409 } };

test('writes and deletes together, plain values and entities', async () => {
  const { inApp } = platform();
  await inApp(async () => {
    await kvs.set('old', 1);
    await kvs.transact().set('new', 2).delete('old').set('t', { owner: 'ada', version: 1 }, { entityName: 'ticket' }).execute();
    expect([await kvs.get('new'), await kvs.get('old'), await tickets.get('t')]).toEqual([2, undefined, { owner: 'ada', version: 1 }]);
  });
});

test('one part that is refused leaves nothing behind', async () => {
  const { inApp } = platform();
  await inApp(async () => {
    await tickets.set('t', { owner: 'ada', version: 1 });
    const rejected = [
      kvs.transact().set('a', 1).set('bad/key', 1),
      kvs
        .transact()
        .set('a', 1)
        .delete('t', { entityName: 'ticket', conditions: at(2) }),
      kvs
        .transact()
        .set('a', 1)
        .check('t', { entityName: 'ticket', conditions: at(2) }),
      kvs.transact().set('a', 1).set('t', { owner: '' }, { entityName: 'ticket' }),
    ];
    for (const transaction of rejected) await expect(transaction.execute()).rejects.toThrow();
    expect(await kvs.get('a')).toBeUndefined();
    expect(await tickets.get('t')).toEqual({ owner: 'ada', version: 1 });
  });
});

test('conditions make compare-and-swap: of many writers at one version, one wins', async () => {
  const { inApp } = platform();
  await inApp(async () => {
    await kvs.transact().set('t', { owner: 'ada', version: 1 }, { entityName: 'ticket', conditions: absent }).execute();
    await expect(
      kvs.transact().set('t', { owner: 'eve', version: 1 }, { entityName: 'ticket', conditions: absent }).execute(),
    ).rejects.toMatchObject(conflict);
    const swap = (owner: string): Promise<void> =>
      kvs
        .transact()
        .set('t', { owner, version: 2 }, { entityName: 'ticket', conditions: at(1) })
        .execute();
    const outcomes = await Promise.allSettled(['bea', 'cat', 'dan'].map(swap));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await tickets.get('t')).toEqual({ owner: 'bea', version: 2 });
  });
});

test('takes a time to live as the fourth argument', async () => {
  let now = 0;
  const { inApp } = platform({ clock: () => now });
  await inApp(async () => {
    await kvs
      .transact()
      .set('k', 1, undefined, { ttl: { value: 1, unit: 'SECONDS' } })
      .execute();
    now = 1_000;
    expect(await kvs.get('k')).toBeUndefined();
  });
});

test('has at most 25 operations, each key once, some content, and 4 MB', async () => {
  const { inApp } = platform();
  const many = (count: number, value: unknown = 1) => {
    const transaction = kvs.transact();
    for (let n = 0; n < count; n += 1) transaction.set(`k${n}`, value);
    return transaction.execute();
  };
  const refused = (status: number): object => ({ responseDetails: { status } });
  await inApp(async () => {
    await many(25);
    await expect(many(26)).rejects.toMatchObject(refused(400));
    await expect(many(0)).rejects.toMatchObject(refused(400));
    await expect(kvs.transact().set('a', 1).delete('a').execute()).rejects.toMatchObject(refused(400));
    await expect(many(20, 'x'.repeat(230 * 1024))).rejects.toMatchObject(refused(413));
    await kvs.transact().set('a', 1).set('a', { owner: 'ada' }, { entityName: 'ticket' }).execute();
  });
});

describe('a batch', () => {
  test('does what it can and reports the rest', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      const stored = await kvs.batchSet<unknown>([
        { key: 'a', value: 1 },
        { key: 'bad/key', value: 1 },
        { key: 't', entityName: 'ticket', value: { owner: 'ada', version: 1 } },
        { key: 'u', entityName: 'ticket', value: { owner: 3 } },
      ]);
      expect(stored.successfulKeys).toEqual([{ key: 'a' }, { key: 't', entityName: 'ticket' }]);
      expect(stored.failedKeys).toMatchObject([
        { key: 'bad/key', error: { code: 'INVALID_KEY' } },
        { key: 'u', entityName: 'ticket', error: { code: 'INVALID_ENTITY_VALUE' } },
      ]);
      const read = await kvs.batchGet([{ key: 'a' }, { key: 't', entityName: 'ticket' }, { key: 'nope' }]);
      expect(read.successfulKeys).toMatchObject([
        { key: 'a', value: 1 },
        { key: 't', entityName: 'ticket', value: { owner: 'ada' } },
      ]);
      expect(read.failedKeys).toMatchObject([{ key: 'nope', error: { code: 'KEY_NOT_FOUND' } }]);
      await kvs.batchDelete([{ key: 'a' }, { key: 't', entityName: 'ticket' }]);
      expect(await kvs.get('a')).toBeUndefined();
    });
  });

  test('fails as a whole when it is empty, has more than 25 keys, or names one twice', async () => {
    const { inApp } = platform();
    const items = Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n }));
    for (const batch of [
      [],
      items,
      [
        { key: 'a', value: 1 },
        { key: 'a', value: 2 },
      ],
    ]) {
      await expect(inApp(() => kvs.batchSet(batch))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect(await inApp(() => kvs.get('a'))).toBeUndefined();
  });
});
