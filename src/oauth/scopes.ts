import { STANDARD_SCOPES, isScope, type Scope } from '../policy/connection';

/**
 * The scopes of a `scope` parameter: reading and writing where a client asks for nothing. Scopes of other servers (`openid`,
 * `offline_access`) are passed over; null when none of ours is left.
 */
export function askedScopes(parameter: string | undefined): Scope[] | null {
  if (parameter === undefined) return [...STANDARD_SCOPES];
  const ours = [...new Set(parameter.split(' ').filter(isScope))];
  return ours.length === 0 ? null : ours;
}
