import type { Manifest } from './manifest';

/** Whether the manifest's scopes cover a call, and if not, which would have to be added. */
type ScopeVerdict = { covered: true } | { covered: false; missing: readonly string[] };

/**
 * Tests the scope sets of an endpoint, each of which suffices. An endpoint that publishes no set is closed to apps.
 * With `impersonating` only scopes with `allowImpersonation` count: that is what `asUser(accountId)` needs.
 */
export function coverage(scopes: Manifest['scopes'], sets: readonly (readonly string[])[], impersonating: boolean): ScopeVerdict {
  const usable = (scope: string): boolean => (impersonating ? scopes.get(scope)?.allowImpersonation === true : scopes.has(scope));
  const missing = sets.map((set) => set.filter((scope) => !usable(scope))).sort((a, b) => a.length - b.length);
  const [fewest = []] = missing;
  return sets.length > 0 && fewest.length === 0 ? { covered: true } : { covered: false, missing: fewest };
}
