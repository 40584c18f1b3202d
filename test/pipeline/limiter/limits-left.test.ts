import { randomUUID } from 'node:crypto';
import { newLimiter } from '../../../src/pipeline/limiter/limiter';
import { limitsLeft } from '../../../src/pipeline/limiter/limits-left';
import { limit } from '../../../src/pipeline/stages/limit';
import { limitsOf } from '../../policy/limits/limits';
import { memoryStore } from './memory-store';
import { sessionOf } from './session';

describe('what is left of the limits', () => {
  const limits = limitsOf({ connection: 40, person: 60, site: 1_000 }, { connection: 500, person: 90, site: 1_000 });
  const surroundings = { now: () => 20_000 * 86_400_000, randomId: () => randomUUID() };
  const sessionFor = (connection: string) => sessionOf({ person: 'ada', connection, limits });

  test('all of the smallest limit at first, in one storage read that opens no account', async () => {
    const { store, calls } = memoryStore();
    const left = await limitsLeft(sessionFor('one'), { store, surroundings });
    expect(left).toEqual({ read: 40, write: 40, destructive: 40, changes_today: 90 });
    expect(calls).toEqual({ read: 1, create: 0, exchange: 0 });
  });

  test('less where something was used, the person’s part by any of their connections', async () => {
    const { store } = memoryStore();
    const ports = { store, surroundings, limiter: newLimiter() };
    await limit(sessionFor('one'), 'create', ports, 30);
    expect(await limitsLeft(sessionFor('one'), ports)).toEqual({ read: 40, write: 10, destructive: 40, changes_today: 60 });
    expect(await limitsLeft(sessionFor('two'), ports)).toEqual({ read: 40, write: 30, destructive: 40, changes_today: 60 });
  });
});
