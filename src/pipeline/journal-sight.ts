import type { Carrier } from '../actions/record';
import { Fault } from '../faults/fault';
import type { Entry } from '../journal/entry';
import { isHiddenSomewhere } from '../policy/field-rules';
import { accessTo, type PlaceBounds, type Target } from '../policy/places';
import type { Session } from './session';
import type { LabelSight, Seen } from './sight/label-sight';

/** A place as entries and audit rows name it. */
function targetOf(place: string): Target {
  const [kind = '', ...rest] = place.split(':');
  const key = rest.join(':');
  if (kind === 'project') return { kind, id: '', key };
  return kind === 'space' ? { kind, id: '', key } : { kind: 'site' };
}

function isOpen(bounds: PlaceBounds, places: readonly string[]): boolean {
  return places.every((place) => accessTo(bounds, targetOf(place)) !== 'none');
}

/** What a carrier's name in an entry stands for. */
function carrierIn(name: string): Carrier {
  const [kind = '', ...rest] = name.split(':');
  return { kind: kind === 'issue' || kind === 'blogpost' ? kind : 'page', id: rest.join(':') };
}

/**
 * Those of these entries that a caller may know of: their own, or where the admin shares the journal those of others about things that the
 * person sees on the site; all within what agents may read. What was changed and is gone since has no labels any more.
 */
export async function visibleEntries(entries: readonly Entry[], { caller, settings }: Session, labels: LabelSight): Promise<Entry[]> {
  const known = entries.filter((entry) => (settings.sharedJournal || entry.account === caller.accountId) && isOpen(settings, entry.places));
  const foreign = known.filter(({ account }) => account !== caller.accountId);
  const there = await labels.there(foreign.flatMap(({ carriers }) => carriers.map(carrierIn)));
  const isTheirs = ({ account, carriers }: Entry): boolean =>
    account === caller.accountId || (carriers.length > 0 && carriers.every((name) => there.has(name)));
  const seen = labels.active ? await labels.ofAll(known.flatMap(({ carriers }) => carriers.map(carrierIn))) : new Map<string, Seen>();
  return known
    .filter((entry) => isTheirs(entry) && !entry.carriers.some((name) => seen.get(name) === 'hidden'))
    .map((entry) => ({ ...entry, touched: entry.touched.filter((id) => !isHiddenSomewhere(settings.fields, id)) }));
}

/** @throws Fault `not-found-or-hidden` when the caller may not know of the entry. */
export async function checkEntry(entry: Entry, session: Session, labels: LabelSight): Promise<void> {
  const [visible] = await visibleEntries([entry], session, labels);
  if (visible === undefined) throw new Fault({ kind: 'not-found-or-hidden', what: 'This change' });
}
