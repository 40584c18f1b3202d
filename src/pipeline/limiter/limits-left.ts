import { accountAt } from '../../policy/limits/account';
import { LEVELS } from '../../policy/limits/draw';
import { RATE_CLASSES, type RateClass } from '../../policy/limits/rate-class';
import type { Session } from '../session';
import { storedAccounts, type LedgerPorts } from './ledger';
import { accountNames } from './limiter';

/** What a session may still use: the least of what its connection, its person and the site have left. */
export type LimitsLeft = Readonly<Record<RateClass | 'changes_today', number>>;

/**
 * Permits left now by class of effect, and changes left today; takes none. One storage read. A block that a process holds counts as used,
 * and a busy connection may have to leave some of it to others.
 */
export async function limitsLeft(session: Session, ports: LedgerPorts): Promise<LimitsLeft> {
  const { limits } = session.settings;
  const names = accountNames(session);
  const now = ports.surroundings.now();
  const stored = await storedAccounts(
    LEVELS.map((level) => ({ level, name: names[level] })),
    limits,
    ports,
  );
  const accounts = stored.map((account, position) => {
    const level = LEVELS[position] ?? 'site';
    return { level, account: accountAt(account, level, limits, now) };
  });
  const least = (left: (one: (typeof accounts)[number]) => number): number => Math.max(0, Math.floor(Math.min(...accounts.map(left))));
  const [read, write, destructive] = RATE_CLASSES.map((rateClass) => least(({ account }) => account[rateClass].tokens));
  return {
    read: read ?? 0,
    write: write ?? 0,
    destructive: destructive ?? 0,
    changes_today: least(({ level, account }) => limits.writesPerDay[level] - account.day.used),
  };
}
