import * as z from 'zod';
import { wrongInput } from '../faults/fault';
import { SCOPES, STANDARD_SCOPES, scopeCovers, type Connection, type Scope } from '../policy/connection';

const keys = z.array(z.string().trim().min(1).max(255)).min(1).max(200);

/** Keys of the only projects and spaces; all that the admin opens where left out. */
export const onlyPlaces = z.strictObject({ projects: z.exactOptional(keys.nullable()), spaces: z.exactOptional(keys.nullable()) });

/** What a person wishes of a connection that they make by hand. */
export const mintRequest = z.strictObject({
  name: z.string().trim().min(1).max(100),
  expiresInDays: z.int().min(1).max(365),
  scopes: z.array(z.enum(SCOPES)).min(1).optional(),
  only: z.exactOptional(onlyPlaces),
});

/** The places of a wish, with null for all. */
export function placesOf(only: z.infer<typeof onlyPlaces> | undefined): NonNullable<Connection['only']> {
  return { projects: only?.projects ?? null, spaces: only?.spaces ?? null };
}

/**
 * The scopes that the admin's maximum lets a connection have: those that were named, or the standard as far as it goes.
 * @throws Fault `input` when one that was named is too wide.
 */
export function grantable(named: readonly Scope[] | undefined, maximum: readonly Scope[]): Scope[] {
  const wanted = named ?? STANDARD_SCOPES;
  const tooWide = wanted.filter((scope) => !scopeCovers(maximum, scope));
  if (named !== undefined && tooWide.length > 0)
    throw wrongInput('scopes', `The admin does not let connections have ${tooWide.join(', ')}.`, [...maximum]);
  return wanted.filter((scope) => !tooWide.includes(scope));
}
