import type { CatalogueCall, Prepared, Subject } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import { Fault, type FaultDetail } from '../../faults/fault';
import { NONE, entryRow, type Entry, type EntryOutcome } from '../../journal/entry';
import { imageRows, type Side } from '../../journal/image';
import type { Json, Store, StoreRow } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import { targetName, type Run } from '../run';
import { carrierName } from '../sight/label-sight';
import { writeAudit } from './audit';
import { carriersOf } from './within-sight';

const SECONDS_A_DAY = 86_400;
/** An entry has to fit its row; beyond these the parts of its images are still checked one by one. */
const MOST_CARRIERS = 50;

/** What is kept of a thing: how to name it, how it was, and the call that leads back. */
export interface Image {
  subject: Subject | null;
  record: ResultRecord | null;
  undo: CatalogueCall | null;
}

interface JournalPorts {
  store: Store;
  surroundings: Surroundings;
}

const keptSeconds = (run: Run): number => run.session.settings.retention.undoDays * SECONDS_A_DAY;

function carriersIn({ record }: Image): string[] {
  return record === null ? [] : carriersOf([record]).map(carrierName).slice(0, MOST_CARRIERS);
}

function placeOf(run: Run): string {
  const [first] = run.targets.filter((target) => target.kind !== 'site');
  return first === undefined ? 'site' : targetName(first);
}

/** The entry of this call as it stands now. */
function entryOf(run: Run, outcome: EntryOutcome, known: Partial<Entry> = {}): Entry {
  const { caller } = run.session;
  return {
    id: run.trace,
    account: caller.accountId,
    connection: caller.connection?.id ?? NONE,
    connectionName: caller.connection?.name ?? null,
    place: placeOf(run),
    thing: NONE,
    action: run.action?.id ?? run.called,
    effect: run.action?.effect ?? 'read',
    outcome,
    at: run.startedAt,
    places: [...new Set(run.targets.map(targetName))],
    carriers: [],
    touched: [],
    reason: run.options.reason,
    rule: null,
    undoes: run.undoes?.id ?? null,
    undoneBy: null,
    pieces: { before: 0, after: 0 },
    ...known,
  };
}

function rowsOf(run: Run, side: Side, image: Image): StoreRow[] {
  // A record is plain data; its type says `readonly` where JSON's does not.
  return imageRows(run.trace, side, image as unknown as Json, keptSeconds(run));
}

/**
 * First half of stage 9: what is to be taken back is claimed; the audit row and the journal entry say "started" and the state before is
 * kept, in one storage write, before the product is touched.
 * @throws Fault `conflict` when another call takes the same change back; whatever the store throws: nothing is sent to the product then.
 */
export async function openJournal(run: Run, image: Image, prepared: Prepared, ports: JournalPorts): Promise<void> {
  const pieces = rowsOf(run, 'before', image);
  await claimUndone(run, ports.store);
  run.entry = entryOf(run, 'started', {
    thing: image.record?.id ?? NONE,
    carriers: carriersIn(image),
    touched: Object.keys(prepared.planned),
    pieces: { before: pieces.length, after: 0 },
  });
  await writeAudit(run, 'started', null, ports, [entryRow(run.entry, keptSeconds(run)), ...pieces]);
}

/** Marks the entry that this change takes back before the product is touched, so that nothing is taken back twice. */
async function claimUndone(run: Run, store: Store): Promise<void> {
  if (run.undoes === null) return;
  const row = entryRow({ ...run.undoes, outcome: 'undone', undoneBy: run.trace }, keptSeconds(run));
  if (await store.exchange([{ ...row, expected: { attribute: 'outcome', value: 'done' } }])) return;
  throw new Fault({
    kind: 'conflict',
    what: `the change ${run.undoes.id} is being taken back, or was.`,
    mend: 'Read it with atlassian_list_changes.',
  });
}

/** The entry that this change was to take back, as it stands when nothing came of that. */
function notUndoneRow(run: Run): StoreRow[] {
  return run.undoes === null ? [] : [entryRow(run.undoes, keptSeconds(run))];
}

/** Second half, after the change: audit row and entry say "done", and the state after is kept, in one storage write. */
export async function closeJournal(run: Run, image: Image, rule: string | null, ports: JournalPorts): Promise<void> {
  const pieces = rowsOf(run, 'after', image);
  const open = run.entry ?? entryOf(run, 'started');
  const entry: Entry = {
    ...open,
    outcome: 'done',
    rule,
    thing: image.record?.id ?? open.thing,
    carriers: [...new Set([...open.carriers, ...carriersIn(image)])].slice(0, MOST_CARRIERS),
    pieces: { ...open.pieces, after: pieces.length },
  };
  await writeAudit(run, 'done', rule, ports, [entryRow(entry, keptSeconds(run)), ...pieces]);
}

/** How a change that did not come about stands in the journal; nothing for reads, and nothing new while it is not known whether it did. */
export function failedEntry(run: Run, fault: FaultDetail, rule: string | null): StoreRow[] {
  if (run.action === null || run.action.effect === 'read') return [];
  if ('outcomeUnknown' in fault && fault.outcomeUnknown) return [];
  if (run.entry !== null) return [entryRow({ ...run.entry, outcome: 'failed', rule }, keptSeconds(run)), ...notUndoneRow(run)];
  const outcome = fault.kind === 'refused' || fault.kind === 'held' ? fault.kind : 'failed';
  return [entryRow(entryOf(run, outcome, { rule }), keptSeconds(run))];
}
