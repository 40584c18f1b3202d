import type { Surroundings } from '../ports/surroundings';

/** What each secret is: an agent key, a machine's client secret, an authorization code, an access token, a refresh token. */
const KINDS = ['key', 'client', 'code', 'access', 'refresh'] as const;
export type SecretKind = (typeof KINDS)[number];

const ID_DIGITS = 32;
const CHANCE_DIGITS = 64;
const NONCE_DIGITS = CHANCE_DIGITS / 2;
const CHECK_DIGITS = 8;
const FORM = new RegExp(`^drawbridge_(${KINDS.join('|')})_([0-9a-f]{${ID_DIGITS}})[0-9a-f]{${CHANCE_DIGITS + CHECK_DIGITS}}$`);

const chance = (digits: number, { sha256, randomSecret }: Surroundings): string => sha256(randomSecret(32)).slice(0, digits);
const checksum = (body: string, { sha256 }: Surroundings): string => sha256(body).slice(0, CHECK_DIGITS);

/** A fresh id of what secrets belong to; it is told openly. */
export function newId(surroundings: Surroundings): string {
  return chance(ID_DIGITS, surroundings);
}

/**
 * A fresh secret, shown once and stored as a hash: what it is, the id it belongs to, 256 bits of chance, and the first eight digits of the
 * SHA-256 of all that, so that scanners know one without asking and a mistyped one costs no storage.
 * @param mark digits in place of chance, for a secret that has to be known again as ours.
 */
export function newSecret(kind: SecretKind, id: string, surroundings: Surroundings, mark = chance(CHANCE_DIGITS, surroundings)): string {
  const body = `drawbridge_${kind}_${id}${mark}`;
  return body + checksum(body, surroundings);
}

/** What a text claims to be, or null when it is no secret of this app, by its form and its checksum. */
export function readSecret(text: string, surroundings: Surroundings): { kind: SecretKind; id: string; mark: string } | null {
  const [, kind, id] = FORM.exec(text) ?? [];
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || id === undefined) return null;
  const body = text.slice(0, -CHECK_DIGITS);
  if (!equalHashes(checksum(body, surroundings), text.slice(-CHECK_DIGITS))) return null;
  return { kind: known, id, mark: body.slice(-CHANCE_DIGITS) };
}

/** Compares two hex hashes without telling by its time where they differ. */
export function equalHashes(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ (other.charCodeAt(index) || 0);
  return difference === 0;
}

/** Digits that only this installation can make for an id: chance, and a signature over it. */
export function signedMark(id: string, key: string, surroundings: Surroundings, nonce = chance(NONCE_DIGITS, surroundings)): string {
  return nonce + surroundings.sha256(surroundings.hmac(key, `${id}.${nonce}`)).slice(0, CHANCE_DIGITS - NONCE_DIGITS);
}

/** Whether these digits were made by `signedMark` for this id. */
export function isSignedMark(mark: string, id: string, key: string, surroundings: Surroundings): boolean {
  return equalHashes(signedMark(id, key, surroundings, mark.slice(0, NONCE_DIGITS)), mark);
}
