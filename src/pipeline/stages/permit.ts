import type { ActionFacts } from '../../actions/facts';
import { Fault } from '../../faults/fault';
import { scopeCovers, scopeFor } from '../../policy/connection';
import { switchedOff } from '../../policy/switches';
import type { Session } from '../session';

const SITE_ADMIN = 'A site admin';

/** The fault that stages 2 and 3 raise for this action in this session, or null. Listing and calling ask the same function. */
export function notPermitted(session: Session, action: ActionFacts): Fault | null {
  const { settings, caller } = session;
  const runner = action.type === 'runner';
  // A runner does nothing itself: what it carries passes these stages under its own effect.
  const rule = switchedOff(settings, caller.door, { ...action, effect: runner ? 'read' : action.effect });
  if (rule !== null) {
    const reason = rule === 'bridge-lowered' ? 'The bridge is lowered: no agent call passes.' : `${action.id} is switched off here.`;
    return new Fault({ kind: 'refused', rule, reason, whoCanChange: SITE_ADMIN });
  }
  const needed = runner ? null : scopeFor(action.product, action.effect);
  if (caller.connection === null || needed === null || scopeCovers(caller.connection.scopes, needed)) return null;
  return new Fault({
    kind: 'needs-consent',
    missing: [needed],
    mend: `The connection "${caller.connection.name}" was not given this scope; its owner can make one that has it on the connections page.`,
  });
}
