import { getAppContext } from '@forge/api';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Surroundings } from '../ports/surroundings';

/** Time from the machine, chance and hashes from Node's crypto, the time left from the platform. */
export const surroundings: Surroundings = {
  now: () => Date.now(),
  remainingMilliseconds: () => getAppContext().invocationRemainingTimeInMillis(),
  randomId: () => randomBytes(18).toString('base64url'),
  randomSecret: (bytes) => randomBytes(bytes).toString('base64url'),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  hmac: (secret, text) => createHmac('sha256', secret).update(text).digest('base64url'),
};
