import type { OverrideAndReturnSetOptions } from '@forge/kvs';
import { MetadataField, kvs } from '@forge/kvs';
import fc from 'fast-check';
import { platform } from '../fixture/platform';

const refusal = (status: number, code: string): object => ({ name: 'ForgeKvsError', code, responseDetails: { status } });
const START = Date.UTC(2026, 0, 1);

describe('values and secrets', () => {
  test('are set, read, overwritten and deleted, each kind under keys of its own', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await kvs.set('k', { a: [1, 'two', true] });
      await kvs.setSecret('k', 'hidden');
      expect(await kvs.get('k')).toEqual({ a: [1, 'two', true] });
      expect(await kvs.getSecret('k')).toBe('hidden');
      await kvs.set('k', 0);
      expect(await kvs.get('k')).toBe(0);
      await kvs.delete('k');
      await kvs.delete('k');
      expect(await kvs.get('k')).toBeUndefined();
      expect(await kvs.getSecret('k')).toBe('hidden');
      await kvs.deleteSecret('k');
      expect(await kvs.getSecret('k')).toBeUndefined();
    });
  });

  test('any JSON value comes back as it was', async () => {
    const { inApp } = platform();
    const value = fc.jsonValue({ maxDepth: 5 }).filter((json) => json !== null);
    await inApp(() =>
      fc.assert(
        fc.asyncProperty(value, async (json) => {
          await kvs.set('any', json);
          expect(await kvs.get('any')).toEqual(JSON.parse(JSON.stringify(json)));
        }),
        { numRuns: 50 },
      ),
    );
  });

  test('FAIL_IF_EXISTS lets one writer through, and a refused one changes nothing', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      const writes = await Promise.allSettled([1, 2, 3].map((n) => kvs.set('once', n, { keyPolicy: 'FAIL_IF_EXISTS' })));
      expect(writes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect(writes[1]).toMatchObject({ reason: refusal(409, 'KEY_CONFLICT') });
      expect(await kvs.get('once')).toBe(1);
    });
  });

  test('a set gives the previous or the latest value with metadata where asked', async () => {
    let now = START;
    const { inApp } = platform({ clock: () => now });
    await inApp(async () => {
      const previous: OverrideAndReturnSetOptions = {
        keyPolicy: 'OVERRIDE',
        returnValue: 'PREVIOUS',
        returnMetadataFields: [MetadataField.UPDATED_AT],
      };
      expect(await kvs.set<number, number>('k', 1, previous)).toBeUndefined();
      now += 5;
      expect(await kvs.set<number, number>('k', 2, previous)).toEqual({ key: 'k', value: 1, updatedAt: START });
      const latest: OverrideAndReturnSetOptions = {
        keyPolicy: 'OVERRIDE',
        returnValue: 'LATEST',
        returnMetadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT],
      };
      expect(await kvs.set<number, number>('k', 3, latest)).toEqual({ key: 'k', value: 3, createdAt: START, updatedAt: START + 5 });
    });
  });
});

describe('limits', () => {
  test.each([
    ['', 'KEY_TOO_SHORT'],
    ['x'.repeat(501), 'KEY_TOO_LONG'],
    ['   ', 'INVALID_KEY'],
    ['a/b', 'INVALID_KEY'],
    ['ä', 'INVALID_KEY'],
  ])('the key %j is refused as %s', async (key, code) => {
    const { inApp } = platform();
    await expect(inApp(() => kvs.set(key, 1))).rejects.toMatchObject(refusal(400, code));
    await expect(inApp(() => kvs.get(key))).rejects.toMatchObject(refusal(400, code));
  });

  test('a value may take 240 KiB and nest 31 levels, and not more', async () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    const { inApp } = platform();
    await inApp(async () => {
      await kvs.set('k.1:a_b-c#d e', 'x'.repeat(240 * 1024 - 2));
      await kvs.set('deep', nested(31));
      await expect(kvs.set('big', 'x'.repeat(240 * 1024 - 1))).rejects.toMatchObject(refusal(400, 'MAX_SIZE'));
      await expect(kvs.set('deeper', nested(32))).rejects.toMatchObject(refusal(400, 'MAX_DEPTH'));
      await expect(kvs.set('null', null)).rejects.toMatchObject(refusal(400, 'BAD_REQUEST'));
      expect(await kvs.get('big')).toBeUndefined();
    });
  });

  test('storage needs its scope', async () => {
    const { manifest } = await import('../fixture/manifest');
    const { inApp } = platform({ manifest: { ...manifest, permissions: { scopes: ['read:jira-work'] } } });
    await expect(inApp(() => kvs.get('k'))).rejects.toMatchObject(refusal(403, 'FORBIDDEN'));
  });
});

describe('time to live', () => {
  const expiring = { ttl: { value: 2, unit: 'MINUTES' } } as const;
  const withExpiry = { metadataFields: [MetadataField.EXPIRE_TIME] };

  test('an expired value is gone: for reads, queries and FAIL_IF_EXISTS', async () => {
    let now = START;
    const { inApp } = platform({ clock: () => now });
    await inApp(async () => {
      await kvs.set('k', 1, expiring);
      now += 119_999;
      expect(await kvs.get('k', withExpiry)).toEqual({ key: 'k', value: 1, expireTime: '2026-01-01T00:02:00.000Z' });
      now += 1;
      expect(await kvs.get('k')).toBeUndefined();
      expect((await kvs.query().getMany()).results).toEqual([]);
      await kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' });
      now += 365 * 86_400_000;
      expect(await kvs.get('k')).toBe(2);
    });
  });

  test('with lazy expiry it can be read for 48 hours more, its metadata telling that it has expired', async () => {
    let now = START;
    const { inApp } = platform({ clock: () => now, lazyExpiry: true });
    await inApp(async () => {
      await kvs.set('k', 1, expiring);
      now += 120_000 + 48 * 3_600_000 - 1;
      expect(await kvs.get('k', withExpiry)).toMatchObject({ value: 1, expireTime: '2026-01-01T00:02:00.000Z' });
      await expect(kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject(refusal(409, 'KEY_CONFLICT'));
      now += 1;
      expect(await kvs.get('k')).toBeUndefined();
    });
  });

  test('more than a year is refused', async () => {
    const { inApp } = platform();
    await expect(inApp(() => kvs.set('k', 1, { ttl: { value: 366, unit: 'DAYS' } }))).rejects.toMatchObject(refusal(400, 'INVALID_TTL'));
  });
});

describe('query', () => {
  test('pages through all keys with a prefix, in order, each once', async () => {
    const { inApp } = platform();
    const keys = fc.uniqueArray(fc.stringMatching(/^[ab:]{1,4}$/), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(keys, fc.stringMatching(/^[ab:]{0,2}$/), fc.integer({ min: 1, max: 7 }), async (stored, prefix, limit) => {
        await inApp(async () => {
          for (const key of stored) await kvs.set(key, key);
          const seen: string[] = [];
          let cursor: string | undefined;
          do {
            const query = kvs
              .query()
              .where('key', { condition: 'BEGINS_WITH', values: [prefix] })
              .limit(limit);
            const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
            seen.push(...page.results.map(({ key }) => key));
            cursor = page.nextCursor;
          } while (cursor !== undefined);
          for (const key of stored) await kvs.delete(key);
          expect(seen).toEqual(stored.filter((key) => key.startsWith(prefix)).sort());
        });
      }),
      { numRuns: 25 },
    );
  });

  test('does not show secrets, gives 10 values unless asked, and at most 100', async () => {
    const { inApp } = platform();
    await inApp(async () => {
      await kvs.setSecret('secret', 1);
      for (let n = 0; n < 12; n += 1) await kvs.set(`k${n}`, n);
      const page = await kvs.query().getMany();
      expect(page.results).toHaveLength(10);
      expect(page.nextCursor).toBeDefined();
      await expect(kvs.query().limit(101).getMany()).rejects.toMatchObject(refusal(400, 'LIST_QUERY_LIMIT_EXCEEDED'));
      await expect(kvs.query().cursor('nonsense').getMany()).rejects.toMatchObject(refusal(400, 'INVALID_CURSOR'));
    });
  });
});

describe('for tests', () => {
  test('storage calls are counted by kind', async () => {
    const { inApp, runtime } = platform();
    await inApp(async () => {
      await kvs.set('k', 1);
      await kvs.get('k');
      await kvs.query().getMany();
    });
    expect(runtime.storageCalls).toEqual({ reads: 2, writes: 1 });
  });

  test('storage fails on request, storing nothing, and heals', async () => {
    const { inApp, runtime } = platform();
    runtime.failNextStorage(1);
    await expect(inApp(() => kvs.set('k', 1))).rejects.toMatchObject(refusal(503, 'SERVICE_UNAVAILABLE'));
    expect(await inApp(() => kvs.get('k'))).toBeUndefined();
    runtime.failNextStorage(({ kind }) => kind === 'write', { status: 429, code: 'RATE_LIMIT_EXCEEDED', message: 'slow down' });
    await expect(inApp(() => kvs.set('k', 1))).rejects.toMatchObject(refusal(429, 'RATE_LIMIT_EXCEEDED'));
    await expect(inApp(() => kvs.set('k', 1))).rejects.toMatchObject(refusal(429, 'RATE_LIMIT_EXCEEDED'));
    runtime.healStorage();
    await inApp(() => kvs.set('k', 1));
    expect(await inApp(() => kvs.get('k'))).toBe(1);
  });
});
