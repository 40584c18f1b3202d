import { Fault } from '../../faults/fault';
import { mostAtOnce } from '../../policy/limits/draw';
import { rateClassOf } from '../../policy/limits/rate-class';
import type { Effect } from '../../policy/vocabulary';
import { drawLease, spend } from '../limiter/lease';
import type { LedgerPorts } from '../limiter/ledger';
import { leaseName, type Limiter } from '../limiter/limiter';
import type { Session } from '../session';

/** A block that another call is drawing is waited for this long: a process that was frozen in between must not block the next call. */
const PATIENCE_MILLISECONDS = 2_000;

async function outcomeOf(drawing: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
  });
  try {
    await Promise.race([drawing, patience]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Stage 7. Takes permits for one call from the buckets of its connection, its person and the site, and from their budgets of the day.
 * @param cost permits that the call needs: the things it changes.
 * @throws Fault `rate-limited` with the seconds to wait, `refused` when no wait would help; whatever the store throws.
 */
export async function limit(session: Session, effect: Effect, ports: LedgerPorts & { limiter: Limiter }, cost = 1): Promise<void> {
  const rateClass = rateClassOf(effect);
  const wish = { rateClass, cost };
  const most = mostAtOnce(session.settings.limits, rateClass);
  if (cost > most) {
    throw new Fault({
      kind: 'refused',
      rule: 'more-than-the-limit',
      reason: `This call asks for more at once (${cost}) than the limits ever give (${most}).`,
      whoCanChange: 'A site admin',
      instead: 'Send it in smaller parts.',
    });
  }
  const { limiter, surroundings } = ports;
  // Calls that need the same share one draw, and its refusal.
  const name = `${leaseName(session, rateClass)}|${cost}`;
  while (!spend(limiter, session, wish, surroundings.now())) {
    const underWay = limiter.draws.get(name);
    if (underWay) await outcomeOf(underWay);
    if (limiter.draws.get(name) !== underWay) continue;
    const drawing = drawLease(limiter, session, wish, ports);
    limiter.draws.set(name, drawing);
    try {
      await drawing;
    } finally {
      if (limiter.draws.get(name) === drawing) limiter.draws.delete(name);
    }
  }
}
