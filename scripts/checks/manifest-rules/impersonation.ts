import { broken, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

const CONSENT_ONLY = ['read:me', 'read:account'];

/** Scopes that ask the person for consent cannot be used for somebody who is absent (Forge: offline user impersonation). */
export function impersonation({ permissions }: Manifest): Finding[] {
  const { scopes } = permissions;
  if (Array.isArray(scopes)) return [];
  return CONSENT_ONLY.filter((scope) => scopes[scope]?.allowImpersonation === true).map((scope) =>
    broken('impersonation', `${scope} cannot carry allowImpersonation.`),
  );
}
