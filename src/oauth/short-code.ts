import type { Surroundings } from '../ports/surroundings';

/** No vowels, so that no words come out, and nothing that is read as something else (RFC 8628 §6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;
const BYTES_EACH = 4;

/** A code that a person types by hand: 34 bits, as `BCDF-GHJK`. */
export function newShortCode({ sha256, randomSecret }: Surroundings): string {
  const chance = sha256(randomSecret(32));
  const letters = Array.from({ length: LENGTH }, (_, at) => {
    const part = Number.parseInt(chance.slice(at * 2 * BYTES_EACH, (at + 1) * 2 * BYTES_EACH), 16);
    return LETTERS.charAt(part % LETTERS.length);
  }).join('');
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

/** What a code is stored as: the hash of its letters, however they were typed. */
export function shortCodeHash(code: string, { sha256 }: Surroundings): string {
  return sha256(code.toUpperCase().replace(/[^A-Z]/g, ''));
}
