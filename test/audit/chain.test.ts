import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { sealHours } from '../../src/audit/chain';
import { verifyHours, type VerifiedHour, type VerifyPosition } from '../../src/audit/verify';
import type { Store } from '../../src/ports/store';
import type { Surroundings } from '../../src/ports/surroundings';
import { MemoryLog } from './memory-log';

const HOUR = 3_600_000;
const HOURS = 6;
const NOW = HOUR * (HOURS + 2);
const always = (): boolean => true;

/** The ports that the chain takes; it uses no more of the store than the log has. */
function portsOf(log: MemoryLog, now = NOW): { store: Store; surroundings: Surroundings } {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  // The rest of both ports is never called: a call would throw and fail the test.
  return { store: log as unknown as Store, surroundings: { now: () => now, sha256 } as Surroundings };
}

function logOf(times: readonly number[]): MemoryLog {
  const log = new MemoryLog();
  times.forEach((at, index) => log.add(`row-${index}`, at, `action ${index}`));
  return log;
}

async function verified(log: MemoryLog, goOn = always): Promise<VerifiedHour[]> {
  const hours: VerifiedHour[] = [];
  let position: VerifyPosition | undefined = { hour: 0, fold: null };
  while (position !== undefined) {
    const piece: Awaited<ReturnType<typeof verifyHours>> = await verifyHours(position, HOURS * HOUR - 1, { kept: 0, goOn }, portsOf(log));
    hours.push(...piece.hours);
    position = piece.next;
  }
  return hours;
}

const states = (hours: readonly VerifiedHour[]): string[] => hours.map(({ state }) => state);
/** Few milliseconds an hour, so that many rows share one. */
const time = fc.tuple(fc.nat({ max: HOURS - 1 }), fc.nat({ max: 5 })).map(([hour, millisecond]) => hour * HOUR + millisecond);
const times = fc.array(time, { minLength: 1, maxLength: 350 });

describe('the digest chain', () => {
  test('an untouched log is intact in every hour, empty hours too', async () => {
    await fc.assert(
      fc.asyncProperty(times, async (at) => {
        const log = logOf(at);
        await sealHours(always, portsOf(log));
        expect(new Set(states(await verified(log)))).toEqual(new Set(['intact']));
      }),
      { numRuns: 30 },
    );
  });

  test('sealing in pieces, wherever it is put down, gives the same digests', async () => {
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 5, max: 9 }), async (at, budget) => {
        const [whole, pieces] = [logOf(at), logOf(at)];
        const { last } = await sealHours(always, portsOf(whole));
        for (let runs = 0; runs < 100; runs += 1) {
          let steps = 0;
          const { isCurrent } = await sealHours(() => (steps += 1) <= budget, portsOf(pieces));
          if (isCurrent) break;
        }
        expect(pieces.plain).toEqual(whole.plain);
        expect(last?.hour).toBe(HOURS * HOUR);
      }),
      { numRuns: 30 },
    );
  });

  test('verifying in pieces says the same', async () => {
    const log = logOf(Array.from({ length: 900 }, (_, index) => (index % 4) * HOUR + (index % 7)));
    await sealHours(always, portsOf(log));
    let steps = 0;
    const inPieces = await verified(log, () => (steps += 1) % 9 !== 0);
    expect(inPieces).toEqual(await verified(log));
  });

  test('whatever is removed, altered or added shows in its hour and in no other', async () => {
    const deeds = fc.constantFrom('removed', 'altered', 'added');
    await fc.assert(
      fc.asyncProperty(times, fc.nat(), deeds, async (at, pick, deed) => {
        const log = logOf(at);
        await sealHours(always, portsOf(log));
        const [key, row] = [...log.rows][pick % log.rows.size] ?? ['', { at: 0 }];
        if (deed === 'removed') log.rows.delete(key);
        if (deed === 'altered') log.add(key, row.at, 'something else');
        if (deed === 'added') log.add('forged', row.at, 'forged');
        const expected = { removed: 'missing', altered: 'altered', added: 'added' }[deed];
        const hurt = Math.floor(row.at / HOUR);
        expect(states(await verified(log))).toEqual(Array.from({ length: HOURS }, (_, hour) => (hour === hurt ? expected : 'intact')));
      }),
      { numRuns: 60 },
    );
  });

  test('a row moved to another hour is missing in one and added in the other', async () => {
    const log = logOf([HOUR, HOUR + 1, 3 * HOUR]);
    await sealHours(always, portsOf(log));
    log.rows.delete('row-0');
    log.add('row-0', 3 * HOUR + 9, 'action 0');
    expect(states(await verified(log))).toEqual(['intact', 'missing', 'intact', 'added', 'intact', 'intact']);
  });

  test('a seal that is gone, or made anew over other rows, breaks the chain', async () => {
    const rows = [HOUR, 2 * HOUR, 3 * HOUR];
    const [gone, forged] = [logOf(rows), logOf(rows)];
    await sealHours(always, portsOf(gone));
    await sealHours(always, portsOf(forged));
    gone.plain.delete('digest:1970-01-01T02');
    expect(states(await verified(gone))[2]).toBe('seal-broken');

    forged.rows.delete('row-1');
    const other = logOf([HOUR]);
    await sealHours(always, portsOf(other));
    forged.plain.set('digest:1970-01-01T02', other.plain.get('digest:1970-01-01T02'));
    expect(states(await verified(forged))).toEqual(['intact', 'intact', 'intact', 'seal-broken', 'intact', 'intact']);
  });

  test('what is sealed stays sealed: a second run that comes late changes nothing', async () => {
    const log = logOf([HOUR, 2 * HOUR]);
    await sealHours(always, portsOf(log));
    const sealed = structuredClone(log.plain);
    log.rows.delete('row-0');
    log.plain.delete('digest-head');
    await sealHours(always, portsOf(log));
    expect(log.plain.get('digest:1970-01-01T01')).toEqual(sealed.get('digest:1970-01-01T01'));
    expect(states(await verified(log))).toContain('missing');
  });

  test('an hour is sealed only when none of its calls can still be running', async () => {
    const log = logOf([HOUR + 5]);
    expect(await sealHours(always, portsOf(log, 2 * HOUR + 299_999))).toMatchObject({ hours: 0, last: null });
    expect(await sealHours(always, portsOf(log, 2 * HOUR + 300_000))).toMatchObject({ hours: 1, isCurrent: true });
  });
});
