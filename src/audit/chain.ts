import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';
import { foldOn } from './fold';
import { AUDIT_ENTITY, LONGEST_CALL_MILLISECONDS, WHOLE_SITE } from './row';
import { HEAD, MILLISECONDS_AN_HOUR, emptyFold, headFrom, headRow, hourOf, sealFrom, sealKey, sealOf, type Head, type Seal } from './seal';

/** On top of the longest call: storage that answers queries late, clocks that differ. */
const MARGIN_MILLISECONDS = 240_000;

interface ChainPorts {
  store: Store;
  surroundings: Surroundings;
}

/** When the rows of an hour can no longer change. */
const settledAt = (hour: number): number => hour + MILLISECONDS_AN_HOUR + LONGEST_CALL_MILLISECONDS + MARGIN_MILLISECONDS;

/** Where the chain begins: with the hour of the oldest row; null while there is none. */
async function beginning({ store }: ChainPorts): Promise<Head | null> {
  const oldest = await store.query({ entity: AUDIT_ENTITY, index: 'by-site', partition: [WHOLE_SITE], limit: 1 });
  const value = oldest.rows[0]?.value;
  if (typeof value !== 'object' || value === null || !('at' in value) || typeof value.at !== 'number') return null;
  const first = hourOf(value.at);
  return { first, next: first, fold: emptyFold(first), digest: '' };
}

/** Stores a seal where there is none: what is sealed stays sealed, whoever comes late or twice. Gives the one that stands. */
async function seal(hour: number, made: Seal, { store }: ChainPorts): Promise<Seal> {
  if (await store.create({ ...sealKey(hour), value: made })) return made;
  const [stored] = await store.read([sealKey(hour)]);
  return sealFrom(stored) ?? made;
}

/** What one run of the chain did. */
export interface Sealed {
  /** How many hours were sealed. */
  hours: number;
  /** The last sealed hour and its digest, null before the first. */
  last: { hour: number; digest: string } | null;
  /** False when settled hours are left for the next run. */
  isCurrent: boolean;
}

/**
 * Seals every hour of the log that can no longer change, each over the one before, from where the last run stopped: within an hour if
 * need be.
 * @param goOn asked before each step; false puts the work down for the next run.
 * @throws whatever the storage throws; what was sealed until then stays.
 */
export async function sealHours(goOn: () => boolean, ports: ChainPorts): Promise<Sealed> {
  const { store, surroundings } = ports;
  const [stored] = await store.read([HEAD]);
  let head = headFrom(stored) ?? (await beginning(ports));
  let hours = 0;
  const result = (isCurrent: boolean): Sealed => ({
    hours,
    last: head === null || head.next === head.first ? null : { hour: head.next - MILLISECONDS_AN_HOUR, digest: head.digest },
    isCurrent,
  });
  while (head !== null && surroundings.now() >= settledAt(head.next)) {
    const end: number = head.next + MILLISECONDS_AN_HOUR;
    const { fold, isWhole } = await foldOn(head.fold, end, goOn, ports);
    if (!isWhole) {
      await store.write([headRow({ ...head, fold })]);
      return result(false);
    }
    const made = sealOf(head.next, fold, head.digest, (text) => surroundings.sha256(text));
    const { digest } = await seal(head.next, made, ports);
    head = { ...head, next: end, fold: emptyFold(end), digest };
    await store.write([headRow(head)]);
    hours += 1;
  }
  return result(true);
}
