import type { FaultDetail } from '../../faults/fault';
import type { Json, Store, StoreRow } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import { targetName, type Run } from '../run';

export const AUDIT_ENTITY = 'audit';
/** Every row of the installation shares this partition, so that the newest rows are one query. */
export const WHOLE_SITE = 'all';
const SECONDS_A_DAY = 86_400;

/** `started` is what a row says while a change is under way, and for ever when its outcome is unknown. */
export type Outcome = 'done' | 'previewed' | 'started' | FaultDetail['kind'];

/** The row that says what a call did; never content, names of people, or secrets. */
export function auditRow(run: Run, outcome: Outcome, rule: string | null, surroundings: Surroundings): StoreRow {
  const { caller, settings } = run.session;
  const facts: Json = {
    trace: run.trace,
    called: run.called,
    via: run.via,
    door: caller.door,
    connectionName: caller.connection?.name ?? null,
    product: run.action?.product ?? null,
    effect: run.action?.effect ?? null,
    targets: run.targets.map(targetName),
    rule,
    reason: run.options.reason,
    undoes: run.undoes?.id ?? null,
    approval: run.approval?.held.id ?? null,
    approvedBy: run.approval?.decider.accountId ?? null,
    milliseconds: surroundings.now() - run.startedAt,
    upstreamCalls: run.upstreamCalls,
  };
  return {
    key: run.trace,
    entity: AUDIT_ENTITY,
    value: {
      site: WHOLE_SITE,
      at: run.startedAt,
      account: caller.accountId,
      connection: caller.connection?.id ?? 'none',
      action: run.action?.id ?? 'unknown',
      outcome,
      facts,
    },
    ttlSeconds: settings.retention.auditDays * SECONDS_A_DAY,
  };
}

/** Stage 13: one row, and what belongs to it, in one storage write. @throws whatever the store throws: the call is refused then. */
export async function writeAudit(
  run: Run,
  outcome: Outcome,
  rule: string | null,
  ports: { store: Store; surroundings: Surroundings },
  beside: readonly StoreRow[] = [],
): Promise<void> {
  await ports.store.write([auditRow(run, outcome, rule, ports.surroundings), ...beside]);
}
