import { Fault } from '../../faults/fault';
import { verdictOn, type RuledCall } from '../../policy/approval-rules';
import type { Run } from '../run';

/**
 * Second half of stage 8: the admin's approval rules.
 * @throws Fault `refused` when a rule says that agents never do this.
 */
export function checkApproval(run: Run, call: RuledCall): void {
  const verdict = verdictOn(run.session.settings.approvals.rules, call);
  if (verdict.say === 'run') return;
  const rule = verdict.say === 'refuse' ? verdict.rule : verdict.rules.map(({ id }) => id).join(', ');
  throw new Fault({ kind: 'refused', rule, reason: 'Agents do not do this here.', whoCanChange: 'A site admin' });
}
