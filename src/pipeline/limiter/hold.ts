import { accountAt, accountHeld, type Account } from '../../policy/limits/account';
import { holdFor, type Hold } from '../../policy/limits/quota';
import { rateClassOf } from '../../policy/limits/rate-class';
import type { ProductHttp } from '../../ports/product-http';
import type { Log } from '../../ports/surroundings';
import type { Run } from '../run';
import type { Session } from '../session';
import { amend, type LedgerPorts } from './ledger';
import { accountNames, type Limiter } from './limiter';

interface HoldPorts extends LedgerPorts {
  limiter: Limiter;
  log: Log;
}

const MOST_HOLDS = 1_000;
/** A pause that ends this much later than a known one is not worth a storage call. */
const SAME_MILLISECONDS = 1_000;

/** Whether this pause is news to this process; a known one was passed on to the others already. */
function isNews(hold: Hold, name: string, { limiter }: HoldPorts): boolean {
  const key = [name, hold.permits === 0 ? 'refused' : 'near', ...hold.classes].join('|');
  if ((limiter.holds.get(key) ?? 0) + SAME_MILLISECONDS >= hold.until) return false;
  if (limiter.holds.size >= MOST_HOLDS) limiter.holds.clear();
  limiter.holds.set(key, hold.until);
  return true;
}

/** The blocks of this process that the pause is about end now. */
function endLeases(hold: Hold, { caller }: Session, { limiter }: HoldPorts): void {
  for (const lease of limiter.leases.values()) {
    const meant = lease.installation === caller.installation && (hold.level === 'site' || lease.accountId === caller.accountId);
    if (meant && hold.classes.includes(lease.rateClass)) lease.until = 0;
  }
}

async function pass(hold: Hold, session: Session, ports: HoldPorts): Promise<void> {
  const name = accountNames(session)[hold.level];
  if (!isNews(hold, `${session.caller.installation}|${name}`, ports)) return;
  if (hold.permits === 0) endLeases(hold, session, ports);
  const { limits } = session.settings;
  const change = ([account]: readonly Account[]) => {
    if (account === undefined) throw new Error('An account is missing.');
    const current = accountAt(account, hold.level, limits, ports.surroundings.now());
    return { accounts: [accountHeld(current, hold.classes, hold.permits, hold.until)], result: undefined };
  };
  await amend([{ level: hold.level, name }], limits, change, ports);
}

/**
 * The person's product port that heeds what Jira says of its own limits: 429 pauses the buckets of the person, or of the site where the
 * site's quota is meant, and an answer near a limit lets nothing more flow into them for a while. Other processes know it with their
 * next block. The pause is a courtesy: where it cannot be stored the log says so, and the product's answer still counts.
 */
export function heedingHttp(http: ProductHttp, run: Run, ports: HoldPorts): ProductHttp {
  return {
    async call(operation, request) {
      const answer = await http.call(operation, request);
      const hold = holdFor(answer, rateClassOf(run.action?.effect ?? 'read'), ports.surroundings.now());
      if (hold === null) return answer;
      try {
        await pass(hold, run.session, ports);
      } catch (error) {
        ports.log.write('error', 'pause-not-stored', { trace: run.trace, error: error instanceof Error ? error.name : typeof error });
      }
      return answer;
    },
  };
}
