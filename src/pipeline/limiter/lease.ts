import { Fault } from '../../faults/fault';
import { dayOf, type Account } from '../../policy/limits/account';
import { LEVELS, draw, giveBack, type Accounts, type Wish } from '../../policy/limits/draw';
import type { Session } from '../session';
import { amend, type LedgerPorts } from './ledger';
import { accountNames, leaseName, type Lease, type Limiter } from './limiter';

/** How long a block is good: so long a changed limit, or a pause that another process was asked for, may go unnoticed. */
const LEASE_MILLISECONDS = 15_000;
const MOST_LEASES = 10_000;

function accountsOf([connection, person, site]: readonly Account[]): Accounts {
  if (connection === undefined || person === undefined || site === undefined) throw new Error('An account is missing.');
  return { connection, person, site };
}

function keep(limiter: Limiter, name: string, lease: Lease): void {
  limiter.leases.delete(name);
  limiter.leases.set(name, lease);
  const oldest = limiter.leases.keys().next().value;
  if (limiter.leases.size > MOST_LEASES && oldest !== undefined) limiter.leases.delete(oldest);
}

/** Uses permits of the block that this process holds; false when there is none that is good and large enough. */
export function spend(limiter: Limiter, session: Session, { rateClass, cost }: Wish, now: number): boolean {
  const lease = limiter.leases.get(leaseName(session, rateClass));
  if (lease === undefined || lease.until <= now || lease.permits < cost) return false;
  lease.permits -= cost;
  return true;
}

/**
 * Draws the next block for a session, and gives back what the last one has left. While that is under way nothing of the old block can
 * be used, and when the storage fails it is lost: permits may lapse, but are never there twice.
 * @throws Fault `rate-limited` with the seconds to wait; whatever the store throws.
 */
export async function drawLease(limiter: Limiter, session: Session, wish: Wish, ports: LedgerPorts): Promise<void> {
  const { caller, settings } = session;
  const { rateClass } = wish;
  const name = leaseName(session, rateClass);
  const left = limiter.leases.get(name);
  limiter.leases.delete(name);
  const names = accountNames(session);
  const drawn = await amend(
    LEVELS.map((level) => ({ level, name: names[level] })),
    settings.limits,
    (stored) => {
      const now = ports.surroundings.now();
      const accounts = accountsOf(stored);
      const result = draw(left ? giveBack(accounts, settings.limits, left, now) : accounts, settings.limits, wish, now);
      return { accounts: 'accounts' in result ? LEVELS.map((level) => result.accounts[level]) : null, result };
    },
    ports,
  );
  if ('waitSeconds' in drawn) {
    if (left) keep(limiter, name, { ...left, until: 0 });
    throw new Fault({ kind: 'rate-limited', by: drawn.held ? 'atlassian' : 'drawbridge', retryAfterSeconds: drawn.waitSeconds });
  }
  const now = ports.surroundings.now();
  keep(limiter, name, {
    installation: caller.installation,
    accountId: caller.accountId,
    rateClass,
    permits: drawn.permits,
    until: now + LEASE_MILLISECONDS,
    day: dayOf(now),
  });
}
