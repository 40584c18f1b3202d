import type { Surroundings } from '../ports/surroundings';

/** Lets secret scanners and people recognise an agent key. */
const PREFIX = 'drawbridge_';
const SECRET_BYTES = 32;
const ID_LENGTH = 32;

/** A fresh agent key: 256 random bits behind a recognisable prefix. Shown once, never stored. */
export function newAgentKey(surroundings: Surroundings): string {
  return PREFIX + surroundings.randomSecret(SECRET_BYTES);
}

/** What is stored of a key: its hash, and the connection's id, which is the hash's first 128 bits. */
export function keyHash(key: string, surroundings: Surroundings): { id: string; hash: string } {
  const hash = surroundings.sha256(key);
  return { id: hash.slice(0, ID_LENGTH), hash };
}
