import { accountAt, drawnFrom, type Limits } from '../../policy/limits/account';
import { amend, type LedgerPorts } from './ledger';

/** Sign-ins that may begin in a minute on the whole site: each is stored for ten minutes, before anybody knows who begins it. */
export const SIGN_INS_A_MINUTE = 60;

const EACH = { read: SIGN_INS_A_MINUTE, write: SIGN_INS_A_MINUTE, destructive: SIGN_INS_A_MINUTE };
const ENOUGH = 1_000_000;
const LIMITS: Limits = {
  perMinute: { connection: EACH, person: EACH, site: EACH },
  writesPerDay: { connection: ENOUGH, person: ENOUGH, site: ENOUGH },
};

/**
 * Whether one more sign-in may begin now; takes its permit. One bucket for all processes, a storage read and a compare-and-swap.
 * @throws Fault `rate-limited` when other processes always came first; whatever the store throws.
 */
export function mayBeginSignIn(ports: LedgerPorts): Promise<boolean> {
  return amend(
    [{ level: 'site', name: 'sign-ins' }],
    LIMITS,
    ([stored]) => {
      if (stored === undefined) throw new Error('The account of sign-ins is missing.');
      const account = accountAt(stored, 'site', LIMITS, ports.surroundings.now());
      if (account.write.tokens < 1) return { accounts: null, result: false };
      return { accounts: [drawnFrom(account, 'write', 1)], result: true };
    },
    ports,
  );
}
