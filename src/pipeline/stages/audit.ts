import { NONE, storedRow, targetRow, type AuditRow } from '../../audit/row';
import type { FaultDetail } from '../../faults/fault';
import type { Store, StoreRow } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import { exposureRows } from '../exposure';
import { targetName, type Run } from '../run';

/** Rows that the platform writes in one transaction. */
const MOST_ROWS = 25;
const MOST_TARGETS = 20;

/** `started` is what a row says while a change is under way, and for ever when its outcome is unknown. */
export type Outcome = 'done' | 'previewed' | 'started' | FaultDetail['kind'];

function rowOf(run: Run, outcome: Outcome, rule: string | null, now: number): AuditRow {
  const { caller } = run.session;
  const targets = [...new Set([...run.targets.map(targetName), ...run.reach.places])].slice(0, MOST_TARGETS);
  return {
    id: run.trace,
    at: run.startedAt,
    account: caller.accountId,
    connection: caller.connection?.id ?? NONE,
    action: run.action?.id ?? 'unknown',
    outcome,
    called: run.called,
    via: run.via,
    door: caller.door,
    client: caller.client ?? null,
    connectionName: caller.connection?.name ?? null,
    product: run.action?.product ?? null,
    effect: run.action?.effect ?? null,
    targets,
    things: [...run.reach.things].slice(0, MOST_TARGETS - targets.length),
    rule,
    undoes: run.undoes?.id ?? null,
    approval: run.approval?.held.id ?? null,
    approvedBy: run.approval?.decider.accountId ?? null,
    milliseconds: now - run.startedAt,
    upstreamCalls: run.upstreamCalls,
    records: run.reach.records,
  };
}

/**
 * Stage 13: the row that says what a call did, what leads to it from the things that it touched, and what belongs beside it, in one
 * storage write. What does not fit beside the rest is written with the call's next row: a change has two.
 * @throws whatever the store throws: the call is refused then.
 */
export async function writeAudit(
  run: Run,
  outcome: Outcome,
  rule: string | null,
  { store, surroundings }: { store: Store; surroundings: Surroundings },
  beside: readonly StoreRow[] = [],
): Promise<void> {
  const { auditDays } = run.session.settings.retention;
  const now = surroundings.now();
  const row = rowOf(run, outcome, rule, now);
  const marked = [...beside, ...exposureRows(run, now)];
  const waiting = [...row.targets, ...row.things].filter((target) => !run.reach.indexed.has(target));
  const fitting = waiting.slice(0, MOST_ROWS - 1 - marked.length);
  await store.write([storedRow(row, auditDays), ...fitting.map((target) => targetRow(row, target, auditDays)), ...marked]);
  for (const target of fitting) run.reach.indexed.add(target);
}
