import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';
import { START, foldOn, type Fold } from './fold';
import { HEAD, MILLISECONDS_AN_HOUR, emptyFold, headFrom, hourOf, sealFrom, sealKey, sealOf, type Head, type Seal } from './seal';

/** Seals that are read at once: these hours, and the one before the first of them. */
const HOURS_A_READ = 24;

/** How an hour of the log compares with its seal (docs/storage.md). */
export type HourState = 'intact' | 'altered' | 'missing' | 'added' | 'seal-broken' | 'unsealed' | 'expired';

export interface VerifiedHour {
  hour: number;
  state: HourState;
  /** Rows found now; null where they were not counted. */
  rows: number | null;
  sealedRows: number | null;
  digest: string | null;
}

/** Where verifying goes on: at an hour, and within it where its rows are many. */
export interface VerifyPosition {
  hour: number;
  fold: Fold | null;
}

interface VerifyPorts {
  store: Store;
  surroundings: Surroundings;
}

/** What is stored about one hour. */
interface Witnesses {
  head: Head | null;
  before: Seal | null;
  seal: Seal | null;
}

/** Whether a seal says what it said when it was made: it follows from the one before, and the next one, or the head, from it. */
function holds(hour: number, seal: Seal, { head, before }: Witnesses, sha256: (text: string) => string): boolean {
  const isFirst = head?.first === hour;
  const follows = isFirst ? seal.previous === '' : before === null || before.digest === seal.previous;
  const isLast = head?.next === hour + MILLISECONDS_AN_HOUR;
  const { digest } = sealOf(hour, { ...seal, from: hour }, seal.previous, sha256);
  return follows && digest === seal.digest && (!isLast || head.digest === seal.digest);
}

/** What can be said of an hour without its rows; null when these have to be counted. */
function stateOfSeal(hour: number, witnesses: Witnesses, kept: number, { surroundings }: VerifyPorts): HourState | null {
  const { head, seal } = witnesses;
  const isBeforeAll = head !== null && hour < head.first;
  if (hour + MILLISECONDS_AN_HOUR <= kept) return 'expired';
  if (seal === null) {
    if (isBeforeAll) return null;
    return head === null || hour >= head.next ? 'unsealed' : 'seal-broken';
  }
  if (seal.keptUntil !== null && surroundings.now() >= seal.keptUntil) return 'expired';
  return holds(hour, seal, witnesses, (text) => surroundings.sha256(text)) ? null : 'seal-broken';
}

function stateOfRows(found: Fold, { rows, hash }: Pick<Seal, 'rows' | 'hash'>): HourState {
  if (found.rows < rows) return 'missing';
  if (found.rows > rows) return 'added';
  return found.hash === hash ? 'intact' : 'altered';
}

/** The head and the seals around these hours, in one storage call. */
async function witnessesOf(hour: number, { store }: VerifyPorts): Promise<{ head: Head | null; seals: (Seal | null)[] }> {
  const hours = Array.from({ length: HOURS_A_READ }, (_, index) => hour + (index - 1) * MILLISECONDS_AN_HOUR);
  const [head, ...seals] = await store.read([HEAD, ...hours.map(sealKey)]);
  return { head: headFrom(head), seals: seals.map(sealFrom) };
}

/**
 * Compares hours of the log, oldest first, with their seals.
 * @param kept rows before this time are past their retention.
 * @param goOn asked before each storage call; false puts the work down.
 * @returns the hours that were looked at, and where to go on.
 */
export async function verifyHours(
  start: VerifyPosition,
  to: number,
  { kept, goOn }: { kept: number; goOn: () => boolean },
  ports: VerifyPorts,
): Promise<{ hours: VerifiedHour[]; next?: VerifyPosition }> {
  const last = hourOf(Math.min(to, ports.surroundings.now()));
  const done: VerifiedHour[] = [];
  let fold = start.fold;
  let first = start.hour;
  while (first <= last) {
    if (!goOn()) return { hours: done, next: { hour: first, fold } };
    const { head, seals } = await witnessesOf(first, ports);
    for (let at = 1; at < seals.length && first <= last; at += 1, first += MILLISECONDS_AN_HOUR, fold = null) {
      const [before = null, seal = null] = [seals[at - 1], seals[at]];
      const told = { hour: first, sealedRows: seal?.rows ?? null, digest: seal?.digest ?? null };
      const state = stateOfSeal(first, { head, before, seal }, kept, ports);
      if (state !== null) {
        done.push({ ...told, state, rows: null });
        continue;
      }
      const counted = await foldOn(fold ?? emptyFold(first), first + MILLISECONDS_AN_HOUR, goOn, ports);
      if (!counted.isWhole) return { hours: done, next: { hour: first, fold: counted.fold } };
      done.push({ ...told, state: stateOfRows(counted.fold, seal ?? { rows: 0, hash: START }), rows: counted.fold.rows });
    }
  }
  return { hours: done };
}
