import type { ReadAction, WriteAction } from '../actions/define';
import { confluenceClient } from '../clients/confluence/client';
import { jiraClient } from '../clients/jira/client';
import { jiraFields } from '../clients/jira/fields';
import { jsmClient } from '../clients/jsm/client';
import { DocumentError } from '../documents/document-error';
import { Fault, type FaultDetail } from '../faults/fault';
import { FAULTS } from '../faults/table';
import { journalEntry } from '../journal/entries';
import { mayAccess } from '../policy/places';
import type { ProductHttp } from '../ports/product-http';
import { catalogueFor } from './catalogue';
import { beforeDeadline, deadlineOf } from './deadline';
import { heedingHttp } from './limiter/hold';
import { governanceFor } from './governance';
import { meteredHttp } from './metered-http';
import { narrowingFor } from './narrowing';
import type { PipelinePorts } from './ports';
import { placeSight } from './place-sight';
import { newReach, noteNamed } from './reach';
import { performRead } from './read';
import type { Rendered } from './render/answer';
import type { Approval, Run } from './run';
import type { Session } from './session';
import { remembered } from './short-memory';
import { knowingFields } from './sight/known-fields';
import { labelSight } from './sight/label-sight';
import type { SightedContext } from './sight/sighted-context';
import { veiledHttp } from './sight/veiled-http';
import { writeAudit, type Outcome } from './stages/audit';
import { withoutHiddenNames } from './stages/fields';
import { find } from './stages/find';
import { failedEntry } from './stages/journal';
import { limit } from './stages/limit';
import { optionsIn, parseInput } from './stages/parse';
import { notPermitted } from './stages/permit';
import { undoingOf } from './undo';
import { performWrite } from './write';

export interface Call {
  action: string;
  /** As it came in: nothing about it has been checked. */
  input: unknown;
}

export type Answer = ({ ok: true } & Rendered) | { ok: false; fault: FaultDetail };

const STANDARD_MAX_TOKENS = 6000;

function startRun(call: Call, session: Session, approval: Approval | null, ports: PipelinePorts): Run {
  const startedAt = ports.surroundings.now();
  // Lifetimes, limits and the log mean nothing without a clock.
  if (!Number.isSafeInteger(startedAt)) throw new Error('The clock tells no time.');
  return {
    trace: ports.surroundings.randomId(),
    startedAt,
    session,
    // Whatever else stands there is text of the caller, which no row may hold.
    called: /^[a-z0-9_]{1,80}$/.test(call.action) ? call.action : 'unknown',
    action: null,
    via: null,
    options: { dryRun: false, confirm: null, reason: null, maxTokens: STANDARD_MAX_TOKENS },
    targets: [],
    reach: newReach(),
    exposed: new Set(),
    approval,
    undoes: null,
    entry: null,
    upstreamCalls: 0,
    touched: false,
  };
}

interface Passed {
  rendered: Rendered;
  outcome: Outcome;
  /** True when the audit row has been written already. */
  recorded: boolean;
}

function productsFor(run: Run, ports: PipelinePorts): ProductHttp {
  const heeding = heedingHttp(ports.products(run.session.caller), run, ports);
  return meteredHttp(heeding, run, deadlineOf(run, ports.surroundings), () => ports.surroundings.now());
}

/** @param products the person's port, from which nothing is held back yet. */
function contextFor(run: Run, products: ProductHttp, deadline: number, ports: PipelinePorts): SightedContext {
  const { caller, settings } = run.session;
  const labels = labelSight(settings.hiddenLabels, products);
  const http = veiledHttp(products, settings, labels, run.action?.type === 'write' ? 'whole' : 'cut');
  const jira = jiraClient(http);
  const confluence = confluenceClient(http);
  return {
    caller: {
      accountId: caller.accountId,
      door: caller.door,
      ...(caller.connection ? { connection: caller.connection.name, scopes: caller.connection.scopes } : {}),
    },
    jira,
    jsm: jsmClient(http),
    confluence,
    narrow: narrowingFor(settings, placeSight(caller, jira, confluence, ports), labels, () =>
      remembered('fields', caller, ports, () => jiraFields(products).list()),
    ),
    readable: (target) => mayAccess(settings, target, 'read'),
    catalogue: catalogueFor(ports.actions, run.session),
    governance: governanceFor(run.session, labels, ports),
    labels,
    deadline,
    now: () => ports.surroundings.now(),
  };
}

/** Stages 1 to 4, then the read or the write. What takes a change back passes them twice: for itself, and as the call that it is. */
async function pass(call: Call, run: Run, products: ProductHttp, ports: PipelinePorts): Promise<Passed> {
  const found = find(ports.actions, call.action, call.input);
  run.via = found.via ?? (run.undoes === null ? null : (run.action?.id ?? null));
  run.action = found.action;
  const refused = notPermitted(run.session, found.action);
  if (refused) throw refused;
  const input = parseInput(found.action, found.input);
  if ('targets' in found.action) noteNamed(run.reach, found.action.targets(input));
  const own = optionsIn(input);
  const dryRun = run.options.dryRun || own.dryRun === true || found.options.dryRun === true;
  Object.assign(run.options, own, found.options, { dryRun });
  const admit = (cost?: number): Promise<void> => limit(run.session, found.action.effect, ports, cost);
  run.session = await knowingFields(run.session, found.action.product, products, ports);
  const context = contextFor(run, products, deadlineOf(run, ports.surroundings), ports);
  switch (found.action.type) {
    case 'read':
      return { ...(await performRead(found.action satisfies ReadAction, input, run, context, admit, ports)), recorded: false };
    case 'write':
      return performWrite(found.action satisfies WriteAction, input, run, context, admit, ports);
    case 'undo': {
      await admit();
      const { entry, call: back } = await undoingOf(input, run, context, ports);
      run.undoes = entry;
      return pass(back, run, products, ports);
    }
    case 'runner':
      throw new Error('A runner is unwrapped by stage 1.');
  }
}

function detailOf(error: unknown, run: Run, ports: PipelinePorts): FaultDetail {
  if (error instanceof Fault) return withoutHiddenNames(run.session.settings, error.detail);
  if (error instanceof DocumentError) return { kind: 'input', problems: [{ field: '', problem: error.message }] };
  // Only the kind of error is logged: its message may quote content.
  ports.log.write('error', 'unexpected', {
    trace: run.trace,
    action: run.action?.id ?? 'unknown',
    error: error instanceof Error ? error.name : typeof error,
  });
  return { kind: 'internal', reference: run.trace };
}

/** A refusal that could not be recorded is still a refusal; the log says that its row is missing. */
async function recordFault(detail: FaultDetail, run: Run, ports: PipelinePorts): Promise<void> {
  try {
    const rule = detail.kind === 'refused' ? detail.rule : null;
    await writeAudit(run, detail.kind, rule, ports, failedEntry(run, detail, rule));
  } catch {
    ports.log.write('error', 'audit-unwritable', { trace: run.trace, outcome: detail.kind });
  }
  const { logLevel } = FAULTS[detail.kind];
  if (logLevel !== 'info') ports.log.write(logLevel, detail.kind, { trace: run.trace, action: run.action?.id ?? 'unknown' });
}

/**
 * The one path from "a caller wants X" to an answer, for every door. Never throws but for a clock that tells no time: whatever else goes
 * wrong is answered as a fault, and nothing is answered that could not be recorded.
 * @param approval the human's word that the call runs on, where it was held: only the pages pass one.
 */
export async function invoke(call: Call, session: Session, ports: PipelinePorts, approval: Approval | null = null): Promise<Answer> {
  const run = startRun(call, session, approval, ports);
  try {
    const { rendered, outcome, recorded } = await beforeDeadline(run, ports.surroundings, async () => {
      const undoes = approval?.held.undoes ?? null;
      if (undoes !== null) run.undoes = await journalEntry(undoes, ports.store);
      return pass(call, run, productsFor(run, ports), ports);
    });
    if (!recorded) await writeAudit(run, outcome, null, ports);
    return { ok: true, ...rendered };
  } catch (error) {
    const detail = detailOf(error, run, ports);
    await recordFault(detail, run, ports);
    return { ok: false, fault: detail };
  }
}
