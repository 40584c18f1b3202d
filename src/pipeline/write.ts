import type { Prepared, Subject, WriteAction } from '../actions/define';
import type { ResultRecord } from '../actions/record';
import { Fault } from '../faults/fault';
import { faultText } from '../faults/table';
import type { ApprovalRule } from '../policy/settings/approvals';
import { noteExposure, outboundRules } from './exposure';
import type { PipelinePorts } from './ports';
import { cleaned, renderChange, renderGone, renderPlan, renderUnverified, type Rendered } from './render/answer';
import { noteAffected } from './reach';
import type { Run } from './run';
import type { SightedContext } from './sight/sighted-context';
import { awaitApproval, holdingRules, ruleNames } from './stages/approve';
import type { Outcome } from './stages/audit';
import { confirmToken } from './stages/confirm';
import { checkFields, checkOwnLabels, withoutHiddenFields } from './stages/fields';
import { closeJournal, openJournal } from './stages/journal';
import { checkReached, checkSpelled, checkTarget, checkWriteTargets } from './stages/targets';
import { withTrust } from './stages/untrusted';
import { realChanges } from './stages/verify';
import { withinSight } from './stages/within-sight';

interface Written {
  rendered: Rendered;
  outcome: Outcome;
  /** True when the audit row has been written already. */
  recorded: boolean;
}

/** A change on its way: what was asked, what it would do, and how the thing was before. */
interface Change {
  action: WriteAction;
  input: Record<string, unknown>;
  prepared: Prepared;
  before: ResultRecord | null;
  /** The rules that held it for a human. */
  rules: readonly ApprovalRule[];
}

interface Verified {
  rendered: Rendered;
  /** The thing as it is now; null when it is gone, or could not be read. */
  after: ResultRecord | null;
}

/** Stage 10. Reads the thing again and says what really changed; a failed reading must not look as if nothing had happened. */
async function verified(
  { action, before }: Change,
  subject: Subject,
  notes: readonly string[],
  run: Run,
  context: SightedContext,
  ports: PipelinePorts,
): Promise<Verified> {
  const { settings } = run.session;
  const visible = async (records: readonly ResultRecord[]): Promise<ResultRecord[]> =>
    withTrust(
      (await withinSight(settings, context.labels, records)).records.map((record) => cleaned(withoutHiddenFields(settings, record))),
      run,
      context,
      ports,
    );
  let after: ResultRecord;
  try {
    after = await action.observe(subject, context);
    checkTarget(settings, after.target, after.id, 'read');
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (action.effect === 'delete' && error.detail.kind === 'not-found-or-hidden')
      return { rendered: renderGone(action.id, subject, notes), after: null };
    return { rendered: renderUnverified(action.id, subject, error.detail, notes), after: null };
  }
  const [seen] = await visible([after]);
  if (seen === undefined)
    return {
      rendered: renderUnverified(action.id, subject, { kind: 'not-found-or-hidden', what: 'What was changed' }, notes),
      after: null,
    };
  const [was = null] = before === null ? [] : await visible([before]);
  const changes = realChanges(was, seen);
  if (before === null || changes.some(({ fence }) => fence !== undefined)) noteExposure(run, [seen]);
  return { rendered: renderChange(action.id, seen, changes, before === null, notes, run.options.maxTokens), after };
}

/** Sends the change. A product that fails after it was asked may have done it all the same, and the caller must know that. */
async function send(prepared: Prepared): Promise<Subject> {
  try {
    return await prepared.commit();
  } catch (error) {
    if (!(error instanceof Fault) || error.detail.kind !== 'upstream-unavailable') throw error;
    throw new Fault({ ...error.detail, outcomeUnknown: true });
  }
}

/** Sends what belongs to the change beyond its first call. The change stands, so a failure is told and not thrown. */
async function sendFollowUps(prepared: Prepared, subject: Subject): Promise<string[]> {
  const notes: string[] = [];
  for (const { what, send } of prepared.followUps ?? []) {
    try {
      const told = await send(subject);
      if (typeof told === 'object' && told !== null && 'note' in told && typeof told.note === 'string') notes.push(told.note);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      notes.push(`The change was made, but this part failed: ${what}. ${faultText(error.detail)}`);
    }
  }
  return notes;
}

/** Stage 9, then 10. The audit row is completed here, since by now the product has changed. */
async function commit(change: Change, run: Run, context: SightedContext, ports: PipelinePorts): Promise<Written> {
  const { action, input, prepared, before } = change;
  const subjectBefore = action.subject?.(input) ?? null;
  await openJournal(run, { subject: subjectBefore, record: before, undo: prepared.undo?.(null) ?? null }, prepared, ports);
  const subject = await send(prepared);
  const notes = [...(prepared.notes ?? []), ...(await sendFollowUps(prepared, subject))];
  const { rendered, after } = await verified(change, subject, notes, run, context, ports);
  if (after !== null) noteAffected(run.reach, after);
  const undo = prepared.undo?.(subject) ?? null;
  try {
    await closeJournal(run, { subject, record: after, undo }, ruleNames(change.rules), ports);
  } catch {
    ports.log.write('error', 'audit-not-completed', { trace: run.trace });
    const note = `The change is made, but its audit row could not be completed: it stands there as started (${run.trace}).`;
    return { rendered: { ...rendered, text: `${rendered.text}\n${note}` }, outcome: 'done', recorded: true };
  }
  if (undo === null) return { rendered, outcome: 'done', recorded: true };
  const structured = { ...rendered.structured, change: run.trace };
  return { rendered: { text: `${rendered.text}\nChange ${run.trace}: can be undone.`, structured }, outcome: 'done', recorded: true };
}

/** Stages 5 to 12 of a write. */
export async function performWrite(
  action: WriteAction,
  input: Record<string, unknown>,
  run: Run,
  context: SightedContext,
  admit: (cost?: number) => Promise<void>,
  ports: PipelinePorts,
): Promise<Written> {
  const { settings } = run.session;
  checkSpelled(settings, action, input);
  // Looking targets up asks the products: that must not be free, or refused changes could be sent without end.
  await admit();
  const { before, targets: named } = await checkWriteTargets(settings, action, input, context);
  run.targets = named;
  if (before !== null) noteAffected(run.reach, before);
  checkFields(settings, action.writes(input), named);
  const prepared = await action.prepare(input, context, before);
  const targets = await checkReached(settings, prepared.reaches ?? [], named, context);
  run.targets = targets;
  const affects = prepared.affects ?? 1;
  if (affects > 1) await admit(affects - 1);
  const planned = Object.keys(prepared.planned).flatMap((id) => [id, prepared.labels?.[id] ?? id]);
  checkFields(settings, planned, targets);
  checkOwnLabels(settings, [...planned, ...action.writes(input)], input);
  const rules = holdingRules(run, { action, affects, targets });
  const plan = (confirm: string | null, extra: readonly string[] = []): Written => ({
    rendered: renderPlan(action.id, prepared, [...(prepared.notes ?? []), ...extra], confirm),
    outcome: 'previewed',
    recorded: false,
  });
  if (!prepared.changes) return { ...plan(null, ['Already as asked: nothing to do.']), outcome: 'done' };
  if (run.options.dryRun) return plan(null);
  // A human who approved has seen the preview; the token was asked for when the call was held.
  if ((action.destructive || run.undoes !== null) && run.approval === null) {
    const token = await confirmToken(run, input, prepared, before, ports);
    if (token !== null) return plan(token);
  }
  const holding = [...rules, ...(await outboundRules(run, { action, targets }, ports))];
  await awaitApproval(run, { input, prepared, before, preview: plan(null).rendered.text }, holding, ports);
  return commit({ action, input, prepared, before, rules: holding }, run, context, ports);
}
