import { Filter, FilterConditions, Sort, WhereConditions, kvs } from '@forge/kvs';
import fc from 'fast-check';
import { platform } from '../fixture/platform';

interface Ticket {
  owner?: string;
  team?: string;
  version?: number;
  at?: number;
  open?: boolean;
  extra?: unknown;
}

const tickets = kvs.entity<Ticket>('ticket');
const refusal = (code: string): object => ({ code, responseDetails: { status: 400 } });

describe('a custom entity', () => {
  test('takes objects of declared attributes and types alone', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await tickets.set('t', { owner: 'ada', version: 2 ** 31 - 1, at: 1.5e12, open: false, extra: { any: ['thing'] } });
      expect(await tickets.get('t')).toMatchObject({ owner: 'ada', extra: { any: ['thing'] } });
      const wrong: unknown[] = [
        { owner: 1 },
        { owner: '' },
        { owner: ' ' },
        { version: 1.5 },
        { version: Date.now() },
        { open: 'yes' },
        { nope: 1 },
        { extra: null },
        'text',
        [1],
      ];
      for (const value of wrong) await expect(kvs.entity('ticket').set('t', value)).rejects.toMatchObject(refusal('INVALID_ENTITY_VALUE'));
      await expect(tickets.set('', {})).rejects.toMatchObject(refusal('EMPTY_KEY'));
    });
  });

  test.each([
    ['undeclared', 'INVALID_ENTITY_TYPE'],
    ['No', 'ENTITY_TYPE_TOO_SHORT'],
    ['x'.repeat(61), 'ENTITY_TYPE_TOO_LARGE'],
  ])('named %j is refused as %s', async (name, code) => {
    const { inApp } = platform();
    await expect(inApp(() => kvs.entity(name).set('k', {}))).rejects.toMatchObject(refusal(code));
    await expect(inApp(() => kvs.entity(name).query().index('by-key').getMany())).rejects.toMatchObject(refusal(code));
  });

  test('has keys apart from plain values and other entities', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await kvs.set('k', 'plain');
      await tickets.set('k', { owner: 'ada' });
      await kvs.entity('other').set('k', { note: 'n' });
      await tickets.delete('k');
      expect(await kvs.get('k')).toBe('plain');
      expect(await kvs.entity('other').get('k')).toEqual({ note: 'n' });
      expect(await tickets.get('k')).toBeUndefined();
    });
  });
});

describe('a query over a declared index', () => {
  const seed = async (): Promise<void> => {
    await tickets.set('a', { owner: 'ada', team: 'x', open: true, at: 3, version: 1 });
    await tickets.set('b', { owner: 'ada', team: 'x', open: false, at: 1, version: 2 });
    await tickets.set('c', { owner: 'bea', team: 'x', open: true, at: 2 });
    await tickets.set('d', { owner: 'ada', version: 9 });
  };
  const keys = (page: { results: { key: string }[] }): string[] => page.results.map(({ key }) => key);

  test('orders by its range, both ways, and leaves out what lacks the attribute', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await seed();
      expect(keys(await tickets.query().index('at').getMany())).toEqual(['b', 'c', 'a']);
      expect(keys(await tickets.query().index('at').sort(Sort.DESC).getMany())).toEqual(['a', 'c', 'b']);
      expect(keys(await tickets.query().index('at').where(WhereConditions.greaterThan(1)).getMany())).toEqual(['c', 'a']);
      expect(keys(await tickets.query().index('at').where(WhereConditions.between(1, 2)).getMany())).toEqual(['b', 'c']);
      expect(keys(await tickets.query().index('by-key').where(WhereConditions.beginsWith('d')).getMany())).toEqual(['d']);
    });
  });

  test('keeps to its partition, of one or several attributes', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await seed();
      expect(
        keys(
          await tickets
            .query()
            .index('by-owner', { partition: ['ada'] })
            .getMany(),
        ),
      ).toEqual(['b', 'a']);
      const open = tickets.query().index('by-team-and-state', { partition: ['x', true] });
      expect(keys(await open.where(WhereConditions.beginsWith('b')).getMany())).toEqual(['c']);
    });
  });

  test('follows what is overwritten and deleted', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await seed();
      await tickets.set('a', { owner: 'bea', at: 0 });
      await tickets.delete('c');
      expect(
        keys(
          await tickets
            .query()
            .index('by-owner', { partition: ['ada'] })
            .getMany(),
        ),
      ).toEqual(['b']);
      expect(
        keys(
          await tickets
            .query()
            .index('by-owner', { partition: ['bea'] })
            .getMany(),
        ),
      ).toEqual(['a']);
    });
  });

  test('filters after reading a page: a page can be empty and still go on', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await seed();
      const query = tickets
        .query()
        .index('at')
        .filters(new Filter<Ticket>().and('owner', FilterConditions.equalTo('bea')))
        .limit(1);
      const first = await query.getMany();
      expect([keys(first), typeof first.nextCursor]).toEqual([[], 'string']);
      expect(keys(await query.cursor(first.nextCursor ?? '').getMany())).toEqual(['c']);
    });
  });

  test.each([
    ['an undeclared index', 'INVALID_ENTITY_INDEX', () => tickets.query().index('nope').getMany()],
    ['a missing partition', 'INVALID_ENTITY_INDEX', () => tickets.query().index('by-owner').getMany()],
    [
      'too many partition values',
      'INVALID_ENTITY_INDEX',
      () =>
        tickets
          .query()
          .index('by-owner', { partition: ['a', 'b'] })
          .getMany(),
    ],
    [
      'a partition value of another type',
      'INVALID_ENTITY_INDEX',
      () =>
        tickets
          .query()
          .index('by-owner', { partition: [1] })
          .getMany(),
    ],
    ['a range of another type', 'INVALID_FILTER_VALUES', () => tickets.query().index('at').where(WhereConditions.equalTo('x')).getMany()],
    ['a prefix of a number', 'INVALID_FILTER_VALUES', () => tickets.query().index('at').where(WhereConditions.beginsWith(1)).getMany()],
    [
      'a filter on an undeclared attribute',
      'INVALID_ENTITY_ATTRIBUTE',
      () => tickets.query().index('at').filters(new Filter<Ticket & { nope: 1 }>().and('nope', FilterConditions.exists())).getMany(),
    ],
    ['a limit above 100', 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', () => tickets.query().index('at').limit(101).getMany()],
    ['a limit of 0', 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', () => tickets.query().index('at').limit(0).getMany()],
  ])('refuses %s as %s', async (_what, code, query) => {
    const { inApp } = platform();
    await expect(inApp<unknown>(query)).rejects.toMatchObject(refusal(code));
  });

  test('a cursor belongs to its own query', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await seed();
      const { nextCursor = '' } = await tickets.query().index('at').limit(1).getMany();
      await expect(tickets.query().index('at').sort(Sort.DESC).cursor(nextCursor).getMany()).rejects.toMatchObject(
        refusal('INVALID_CURSOR'),
      );
    });
  });
});

test('paging through any entity data equals sorting and filtering it in memory', async () => {
  const { inApp } = platform();
  const ticket = fc.record(
    { owner: fc.constantFrom('a', 'b'), at: fc.integer({ min: 0, max: 9 }), version: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: ['owner'] },
  );
  const condition = fc.constantFrom('EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO');
  const query = fc.record({
    condition,
    bound: fc.integer({ min: 0, max: 9 }),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 5 }),
    version: fc.integer({ min: 0, max: 3 }),
  });
  const holds = {
    EQUAL_TO: (a: number, b: number) => a === b,
    GREATER_THAN: (a: number, b: number) => a > b,
    GREATER_THAN_EQUAL_TO: (a: number, b: number) => a >= b,
    LESS_THAN: (a: number, b: number) => a < b,
    LESS_THAN_EQUAL_TO: (a: number, b: number) => a <= b,
  };

  const property = fc.asyncProperty(
    fc.array(ticket, { maxLength: 25 }),
    query,
    async (data, { condition, bound, descending, limit, version }) => {
      const rows = data.map((value, index) => ({ key: `k${String(index).padStart(2, '0')}`, value: value }));
      await inApp(async () => {
        for (const { key, value } of rows) await tickets.set(key, value);
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const builder = tickets
            .query()
            .index('by-owner', { partition: ['a'] })
            .where({ condition, values: [bound] });
          builder
            .filters(new Filter<Ticket>().and('version', FilterConditions.notEqualTo(version)))
            .sort(descending ? Sort.DESC : Sort.ASC)
            .limit(limit);
          if (cursor !== undefined) builder.cursor(cursor);
          const page = await builder.getMany();
          seen.push(...page.results.map(({ key }) => key));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        for (const { key } of rows) await tickets.delete(key);
        const expected = rows
          .filter(
            ({ value }) => value.owner === 'a' && value.at !== undefined && holds[condition](value.at, bound) && value.version !== version,
          )
          .sort((x, y) => (x.value.at ?? 0) - (y.value.at ?? 0) || x.key.localeCompare(y.key))
          .map(({ key }) => key);
        expect(seen).toEqual(descending ? expected.reverse() : expected);
      });
    },
  );
  await fc.assert(property, { numRuns: 40 });
});
