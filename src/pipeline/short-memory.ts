import type { Surroundings } from '../ports/surroundings';
import type { Caller } from './session';

/** What one warm process remembers of what the products say about people, for a short while. */
export interface ShortMemory {
  known: Map<string, { found: Promise<unknown>; until: number }>;
}

const REMEMBERED_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 5_000;

/**
 * What was looked up for a person within the last minute, else what the look-up finds now. A look-up that fails is forgotten.
 * @param what names the look-up: the same name must always come with the same look-up.
 */
export async function remembered<T>(
  what: string,
  caller: Pick<Caller, 'installation' | 'accountId'>,
  { memory, surroundings }: { memory: ShortMemory; surroundings: Surroundings },
  look: () => Promise<T>,
): Promise<T> {
  const name = [caller.installation, caller.accountId, what].join('|');
  const earlier = memory.known.get(name);
  // What is remembered under a name was found by the same look-up.
  if (earlier && earlier.until > surroundings.now()) return earlier.found as Promise<T>;
  const found = look();
  memory.known.delete(name);
  memory.known.set(name, { found, until: surroundings.now() + REMEMBERED_MILLISECONDS });
  const oldest = memory.known.keys().next().value;
  if (memory.known.size > MOST_REMEMBERED && oldest !== undefined) memory.known.delete(oldest);
  found.catch(() => memory.known.delete(name));
  return found;
}
