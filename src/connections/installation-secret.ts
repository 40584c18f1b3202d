import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

const SECRET_KEY = 'installation-secret';
const SECRET_BYTES = 32;

/** What the installation's own secret signs. Each purpose has a key of its own, so that nothing signed for one passes for another. */
type Purpose = 'confirm' | 'client-id' | 'client-secret' | 'refresh' | 'request-state';

/** A key for one purpose, made of the installation's secret. */
export type KeyFor = (purpose: Purpose) => string;

async function madeOrRead(store: Store, surroundings: Surroundings): Promise<string> {
  const [stored] = await store.read([{ key: SECRET_KEY }]);
  if (typeof stored === 'string') return stored;
  const made = surroundings.randomSecret(SECRET_BYTES);
  if (await store.create({ key: SECRET_KEY, value: made })) return made;
  const [other] = await store.read([{ key: SECRET_KEY }]);
  if (typeof other !== 'string') throw new Error('The installation secret could be neither made nor read.');
  return other;
}

/** Keys made from the installation's own secret, which is made at its first use. One storage read. @throws when storage cannot be read. */
export async function installationKeys(store: Store, surroundings: Surroundings): Promise<KeyFor> {
  const secret = await madeOrRead(store, surroundings);
  return (purpose) => surroundings.hmac(secret, purpose);
}
