import type { ActionContext } from '../actions/context';
import type { Prepared, Subject, WriteAction } from '../actions/define';
import type { ResultRecord } from '../actions/record';
import { Fault } from '../faults/fault';
import { faultText } from '../faults/table';
import type { PipelinePorts } from './ports';
import { cleaned, renderChange, renderPlan, renderUnverified, type Rendered } from './render/answer';
import type { Run } from './run';
import { writeAudit, type Outcome } from './stages/audit';
import { checkApproval } from './stages/approve';
import { confirmToken } from './stages/confirm';
import { checkFields, withoutHiddenFields } from './stages/fields';
import { openJournal } from './stages/journal';
import { checkTarget, checkWriteTargets } from './stages/targets';
import { realChanges } from './stages/verify';

interface Written {
  rendered: Rendered;
  outcome: Outcome;
  /** True when the audit row has been written already. */
  recorded: boolean;
}

/** Stage 10. Reads the thing again and says what really changed; a failed reading must not look as if nothing had happened. */
async function verified(
  action: WriteAction,
  subject: Subject,
  before: ResultRecord | null,
  notes: readonly string[],
  run: Run,
  context: ActionContext,
): Promise<Rendered> {
  const { settings } = run.session;
  const visible = (record: ResultRecord): ResultRecord => cleaned(withoutHiddenFields(settings, record));
  let after: ResultRecord;
  try {
    after = await action.observe(subject, context);
    checkTarget(settings, after.target, after.id, 'read');
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return renderUnverified(action.id, subject, error.detail, notes);
  }
  const seen = visible(after);
  const changes = realChanges(before === null ? null : visible(before), seen);
  return renderChange(action.id, seen, changes, before === null, notes, run.options.maxTokens);
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
  const failures: string[] = [];
  for (const { what, send } of prepared.followUps ?? []) {
    try {
      await send(subject);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      failures.push(`The change was made, but this part failed: ${what}. ${faultText(error.detail)}`);
    }
  }
  return failures;
}

/** Stage 9, then 10. The audit row is completed here, since by now the product has changed. */
async function commit(
  action: WriteAction,
  input: Record<string, unknown>,
  prepared: Prepared,
  before: ResultRecord | null,
  run: Run,
  context: ActionContext,
  ports: PipelinePorts,
): Promise<Written> {
  await openJournal(run, action.subject?.(input) ?? null, before, ports);
  const subject = await send(prepared);
  const notes = [...(prepared.notes ?? []), ...(await sendFollowUps(prepared, subject))];
  const rendered = await verified(action, subject, before, notes, run, context);
  try {
    await writeAudit(run, 'done', null, ports);
    return { rendered, outcome: 'done', recorded: true };
  } catch {
    ports.log.write('error', 'audit-not-completed', { trace: run.trace });
    const note = `The change is made, but its audit row could not be completed: it stands there as started (${run.trace}).`;
    return { rendered: { ...rendered, text: `${rendered.text}\n${note}` }, outcome: 'done', recorded: true };
  }
}

/** Stages 5 to 12 of a write. */
export async function performWrite(
  action: WriteAction,
  input: Record<string, unknown>,
  run: Run,
  context: ActionContext,
  admit: (cost?: number) => Promise<void>,
  ports: PipelinePorts,
): Promise<Written> {
  const { settings } = run.session;
  const { before, targets } = await checkWriteTargets(settings, action, input, context);
  run.targets = targets;
  checkFields(settings, action.writes(input), targets);
  await admit();
  const prepared = await action.prepare(input, context, before);
  checkFields(
    settings,
    Object.keys(prepared.planned).flatMap((id) => [id, prepared.labels?.[id] ?? id]),
    targets,
  );
  const notes = prepared.notes ?? [];
  const plan = (confirm: string | null, extra: readonly string[] = []): Written => ({
    rendered: renderPlan(action.id, prepared, [...notes, ...extra], confirm),
    outcome: 'previewed',
    recorded: false,
  });
  checkApproval(run, { action, affects: prepared.affects ?? 1, targets });
  if (!prepared.changes) return { ...plan(null, ['Already as asked: nothing to do.']), outcome: 'done' };
  if (run.options.dryRun) return plan(null);
  if (action.destructive) {
    const token = await confirmToken(run, input, prepared, before, ports);
    if (token !== null) return plan(token);
  }
  return commit(action, input, prepared, before, run, context, ports);
}
