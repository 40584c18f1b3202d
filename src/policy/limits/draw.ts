import { MILLISECONDS_A_DAY, accountAt, drawnFrom, givenBack, type Account, type Level, type Limits } from './account';
import type { RateClass } from './rate-class';

export const LEVELS = ['connection', 'person', 'site'] as const satisfies readonly Level[];

/** The accounts that one call draws from, all or none. */
export type Accounts = Readonly<Record<Level, Account>>;

/** Permits of one class for one connection. */
export interface Wish {
  rateClass: RateClass;
  /** Permits that the call needs. */
  cost: number;
}

/** A connection may draw from a shared bucket while it has drawn no more than this many times what it leaves there. */
const SHARE = 3;
/** A block is at most this part of a limit, and at most that part of what is left: the last permits are given one by one. */
const BLOCKS_A_LIMIT = 20;
const BLOCKS_OF_THE_REST = 8;
/** Tokens flow in as fractions; this much may be missing from a whole one. */
const ROUNDING = 1e-9;

/** One thing that has to have enough: a bucket or a day's budget of one account. */
interface Purse {
  limit: number;
  left: number;
  /** What this connection has drawn from it lately. */
  drawn: number;
  shared: boolean;
}

function pursesOf(accounts: Accounts, limits: Limits, rateClass: RateClass): Purse[] {
  return LEVELS.flatMap((level) => {
    const shared = level !== 'connection';
    const minute: Purse = {
      limit: limits.perMinute[level][rateClass],
      left: accounts[level][rateClass].tokens,
      drawn: accounts.connection[rateClass].drawn,
      shared,
    };
    if (rateClass === 'read') return [minute];
    const limit = limits.writesPerDay[level];
    return [minute, { limit, left: limit - accounts[level].day.used, drawn: accounts.connection.day.used, shared }];
  });
}

function gives({ left, drawn, shared }: Purse, cost: number): boolean {
  return left + ROUNDING >= cost && (!shared || drawn <= SHARE * left);
}

function mapAccounts(accounts: Accounts, change: (account: Account, level: Level) => Account): Accounts {
  return {
    connection: change(accounts.connection, 'connection'),
    person: change(accounts.person, 'person'),
    site: change(accounts.site, 'site'),
  };
}

function accountsAt(accounts: Accounts, limits: Limits, now: number): Accounts {
  return mapAccounts(accounts, (account, level) => accountAt(account, level, limits, now));
}

/** The smallest limit that holds for a class: no single call can ever need more. */
export function mostAtOnce(limits: Limits, rateClass: RateClass): number {
  const perMinute = LEVELS.map((level) => limits.perMinute[level][rateClass]);
  return Math.min(...perMinute, ...(rateClass === 'read' ? [] : LEVELS.map((level) => limits.writesPerDay[level])));
}

/** Whole seconds until the wish could be granted if nobody else drew. What is there only grows, so the moment is found by halving. */
function secondsUntil(accounts: Accounts, limits: Limits, { rateClass, cost }: Wish, now: number): number {
  let [tooSoon, enough] = [0, MILLISECONDS_A_DAY / 1000];
  while (enough - tooSoon > 1) {
    const middle = Math.floor((tooSoon + enough) / 2);
    const then = accountsAt(accounts, limits, now + middle * 1000);
    if (pursesOf(then, limits, rateClass).every((purse) => gives(purse, cost))) enough = middle;
    else tooSoon = middle;
  }
  return enough;
}

export type Drawn =
  | { permits: number; accounts: Accounts }
  /** `held` when Jira asked for the pause. */
  | { permits: 0; waitSeconds: number; held: boolean };

/**
 * Draws a block of permits from connection, person and site at once: at least what the call needs, or nothing.
 *
 * Fair share: a connection that has drawn more from a shared bucket than three times what is left in it must wait. So a busy
 * connection leaves a quarter of what it found to whoever comes next. While the bucket is low, what flows in goes to those who have drawn
 * least; those who are busy come to equal parts of it, and a connection that is alone gets all of it. No list of members is kept for that.
 * The same holds for the budgets of a day, which nothing flows into.
 * @param wish needs no more than `mostAtOnce`.
 */
export function draw(accounts: Accounts, limits: Limits, wish: Wish, now: number): Drawn {
  const { rateClass, cost } = wish;
  const current = accountsAt(accounts, limits, now);
  const purses = pursesOf(current, limits, rateClass);
  if (!purses.every((purse) => gives(purse, cost))) {
    const held = LEVELS.some((level) => current[level][rateClass].at > now);
    return { permits: 0, waitSeconds: secondsUntil(current, limits, wish, now), held };
  }
  const blocks = purses.map(({ limit, left }) => Math.min(Math.ceil(limit / BLOCKS_A_LIMIT), Math.floor(left / BLOCKS_OF_THE_REST)));
  const permits = Math.max(cost, Math.min(...blocks));
  return { permits, accounts: mapAccounts(current, (account) => drawnFrom(account, rateClass, permits)) };
}

/** The accounts after unused permits came back to all three. @param day the day on which they were drawn. */
export function giveBack(
  accounts: Accounts,
  limits: Limits,
  unused: { rateClass: RateClass; permits: number; day: number },
  now: number,
): Accounts {
  const { rateClass, permits, day } = unused;
  return mapAccounts(accountsAt(accounts, limits, now), (account, level) =>
    givenBack(account, rateClass, permits, day, limits.perMinute[level][rateClass], now),
  );
}
