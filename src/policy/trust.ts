import type { AuthorKind } from './author-kinds';
import type { Settings } from './settings/settings';

type TrustRules = Pick<Settings['untrusted'], 'authors' | 'trustedGroups'>;

/** Programs are in no group: whether they are trusted is decided by their class alone. */
function isPerson(kind: AuthorKind): boolean {
  return kind !== 'app';
}

/** Whether it takes the author's groups to say whether their text is trusted. */
export function trustNeedsGroups({ authors, trustedGroups }: TrustRules, kind: AuthorKind): boolean {
  return trustedGroups.length > 0 && isPerson(kind) && !authors.includes(kind);
}

/**
 * Whether text of such an author is to be marked as untrusted.
 * @param groups ids and names of the groups that the author is in; null where that could not be found out, which counts as none.
 */
export function isUntrusted(rules: TrustRules, kind: AuthorKind, groups: readonly string[] | null): boolean {
  if (rules.authors.includes(kind)) return true;
  if (!trustNeedsGroups(rules, kind)) return false;
  const own = (groups ?? []).map((group) => group.toLowerCase());
  return !rules.trustedGroups.some((trusted) => own.includes(trusted.toLowerCase()));
}
