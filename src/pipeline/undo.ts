import * as z from 'zod';
import type { ActionContext } from '../actions/context';
import type { Action, CatalogueCall, Subject } from '../actions/define';
import type { ResultRecord } from '../actions/record';
import { Fault, wrongInput } from '../faults/fault';
import type { Entry } from '../journal/entry';
import { journalEntry } from '../journal/entries';
import { readImage } from '../journal/image';
import type { Store } from '../ports/store';
import { checkEntry } from './journal-sight';
import type { PipelinePorts } from './ports';
import { cleaned } from './render/answer';
import { valueText } from './render/record-text';
import type { Run } from './run';
import type { SightedContext } from './sight/sighted-context';
import { withoutHiddenFields } from './stages/fields';
import { findAction } from './stages/find';
import type { Image } from './stages/journal';
import { withTrust } from './stages/untrusted';
import { realChanges, type Change } from './stages/verify';

const undoInput = z.object({ change: z.string(), force: z.boolean().default(false) });

/** What takes an entry of the journal back. */
export interface Undoing {
  entry: Entry;
  call: CatalogueCall;
}

/** The stored image of one side. What is read was written by `stages/journal.ts`. */
export async function imageOf(entry: Entry, side: 'before' | 'after', store: Store): Promise<Image | null> {
  return (await readImage(entry.id, side, entry.pieces[side], store)) as Image | null;
}

function notUndoable(entry: Entry, why: string): Fault {
  return wrongInput('change', `The change ${entry.id} (${entry.action}) cannot be taken back: ${why}`);
}

async function standsNow(action: Action, subject: Subject, context: ActionContext): Promise<ResultRecord | null> {
  if (action.type !== 'write') return null;
  try {
    return await action.observe(subject, context);
  } catch (error) {
    if (error instanceof Fault && error.detail.kind === 'not-found-or-hidden') return null;
    throw error;
  }
}

/** What somebody changed since, as far as it concerns the fields that the entry's change set; of a new thing, everything. */
function changedSince(entry: Entry, then: Image, now: ResultRecord | null): Change[] | 'gone' | 'back' {
  if (then.record === null) return now === null ? [] : 'back';
  if (now === null) return 'gone';
  const changes = realChanges(then.record, now);
  const names = new Set(entry.touched.flatMap((id) => [id, then.record?.labels?.[id] ?? id, now.labels?.[id] ?? id]));
  const concerned = changes.filter(({ field }) => names.has(field));
  const known = [...names].some((name) => name in { ...now.fields, ...now.passages });
  return known ? concerned : changes;
}

/** One difference, for a text that is no answer and has no fences: what untrusted people wrote is not quoted there. */
function difference({ field, from, to, fence }: Change): string {
  return fence === undefined
    ? `${field}: ${valueText(from)} → ${valueText(to)}`
    : `${field}: changed, in words of somebody who is not trusted`;
}

function refuseChanged(entry: Entry, since: Change[] | 'gone' | 'back', told: ReturnType<typeof changedSince>): void {
  if (since === 'back') throw notUndoable(entry, 'what it removed is there again.');
  if (since === 'gone') throw notUndoable(entry, 'what it concerned is gone.');
  if (since.length === 0) return;
  const seen = Array.isArray(told) ? told.slice(0, 10).map(difference) : [];
  const differences = seen.length > 0 ? seen : ['in a field that agents may not see'];
  throw new Fault({
    kind: 'conflict',
    what: `somebody changed it since (${differences.join('; ').slice(0, 1_000)}).`,
    mend: 'Call again with force: true to take it back all the same, or leave it.',
  });
}

/**
 * Finds out what takes a change back, and that nothing else would be lost by it.
 * @throws Fault `not-found-or-hidden` for an entry that the caller may not see, `input` when it cannot be taken back, `conflict` with the
 *   differences when somebody changed the same thing since and the caller did not say `force`.
 */
export async function undoingOf(
  input: Readonly<Record<string, unknown>>,
  run: Run,
  context: SightedContext,
  ports: PipelinePorts,
): Promise<Undoing> {
  const { store } = ports;
  const { change, force } = undoInput.parse(input);
  const entry = await journalEntry(change, store);
  await checkEntry(entry, run.session, context.labels);
  if (entry.outcome !== 'done')
    throw notUndoable(entry, entry.outcome === 'undone' ? 'that was done already.' : `it stands as "${entry.outcome}".`);
  const [before, after] = [await imageOf(entry, 'before', store), await imageOf(entry, 'after', store)];
  const call = after?.undo ?? before?.undo ?? null;
  if (call === null || after === null || after.subject === null) throw notUndoable(entry, 'nothing is kept that would lead back.');
  if (!force) {
    const now = await standsNow(findAction(ports.actions, entry.action), after.subject, context);
    const visible = async (record: ResultRecord | null): Promise<ResultRecord | null> => {
      if (record === null) return null;
      const [seen = null] = await withTrust([cleaned(withoutHiddenFields(run.session.settings, record))], run, context, ports);
      return seen;
    };
    const told = changedSince(entry, { ...after, record: await visible(after.record) }, await visible(now));
    refuseChanged(entry, changedSince(entry, after, now), told);
  }
  return { entry, call };
}
