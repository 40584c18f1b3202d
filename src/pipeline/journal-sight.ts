import type { Entry } from '../journal/entry';
import { accessTo, type PlaceBounds, type Target } from '../policy/places';
import type { Session } from './session';

/** A place as entries and audit rows name it. */
export function targetOf(place: string): Target {
  const [kind = '', ...rest] = place.split(':');
  const key = rest.join(':');
  if (kind === 'project') return { kind, id: '', key };
  return kind === 'space' ? { kind, id: '', key } : { kind: 'site' };
}

function isOpen(bounds: PlaceBounds, places: readonly string[]): boolean {
  return places.every((place) => accessTo(bounds, targetOf(place)) !== 'none');
}

/** Whether a caller may know of an entry: their own, or everybody's where the admin shares the journal, within what agents may read. */
export function journalVisible(entry: Entry, { caller, settings }: Session): boolean {
  return (settings.sharedJournal || entry.account === caller.accountId) && isOpen(settings, entry.places);
}
