import { newAccount, type Limits } from '../../../src/policy/limits/account';
import type { Accounts } from '../../../src/policy/limits/draw';

/** Limits for tests: the same number for every class, and days that do not matter unless said. */
export function limitsOf(
  perMinute: Record<'connection' | 'person' | 'site', number>,
  perDay: Partial<Limits['writesPerDay']> = {},
): Limits {
  const each = (limit: number) => ({ read: limit, write: limit, destructive: limit });
  const { connection, person, site } = perMinute;
  return {
    perMinute: { connection: each(connection), person: each(person), site: each(site) },
    writesPerDay: { connection: 1_000_000, person: 1_000_000, site: 1_000_000, ...perDay },
  };
}

export function newAccounts(limits: Limits, now: number): Accounts {
  return {
    connection: newAccount('connection', limits, now),
    person: newAccount('person', limits, now),
    site: newAccount('site', limits, now),
  };
}
