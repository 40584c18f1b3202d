import type { Scope } from '../../../policy/connection';
import { scopeIncludes } from '../../scope-levels';

/**
 * What is ticked after a person ticked or unticked something. A scope includes those below it in its product, so that one alone cannot be
 * taken away from under another: it takes with it what includes it, and brings along what it includes.
 */
export function tickedScopes(offered: readonly Scope[], before: readonly Scope[], now: readonly Scope[]): Scope[] {
  const added = now.filter((scope) => !before.includes(scope));
  const removed = before.filter((scope) => !now.includes(scope));
  return offered.filter((scope) => {
    const isWanted = now.includes(scope) || added.some((one) => scopeIncludes(one, scope));
    return isWanted && !removed.some((gone) => scopeIncludes(scope, gone));
  });
}
