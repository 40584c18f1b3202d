import type { ActionContext } from '../context';
import type { Author } from '../record';

function kindOf(accountType: string | null | undefined, isOutside: boolean): Author['kind'] {
  if (accountType === 'app' || accountType === 'customer') return accountType;
  if (accountType !== 'atlassian') return 'unknown';
  return isOutside ? 'guest' : 'person';
}

/** An author whom Confluence describes in full. Nobody described means anonymous. */
export function describedAuthor(person: {
  accountId?: string | null | undefined;
  accountType?: string | null | undefined;
  displayName?: string | null | undefined;
  isExternalCollaborator?: boolean | null | undefined;
}): Author {
  if (person.accountId === undefined || person.accountId === null) return { kind: 'anonymous' };
  return {
    kind: kindOf(person.accountType, person.isExternalCollaborator === true),
    accountId: person.accountId,
    ...(person.displayName ? { name: person.displayName } : {}),
  };
}

/** Who stands behind account ids, all asked for at once; v2 answers name people by id only. */
export async function authorsOf(
  ids: readonly (string | undefined)[],
  { confluence }: ActionContext,
): Promise<(id: string | undefined) => Author> {
  const distinct = [...new Set(ids.filter((id) => id !== undefined))];
  const people = await confluence.people.byIds(distinct);
  const known = new Map(people.map((person) => [person.accountId, describedAuthor(person)]));
  return (id) => (id === undefined ? { kind: 'anonymous' } : (known.get(id) ?? { kind: 'unknown', accountId: id }));
}

/** The author as far as an id tells: the caller is known, others would have to be asked for. */
export function authorById(id: string | undefined, { caller }: ActionContext): Author {
  if (id === undefined) return { kind: 'anonymous' };
  return { kind: id === caller.accountId ? 'person' : 'unknown', accountId: id };
}
