import type { ConfluenceContext } from './endpoints/define';
import type { Content, Grantees } from './records';

export const OPERATIONS = ['read', 'update'] as const;
export type Operation = (typeof OPERATIONS)[number];
export type Restrictions = Content['restrictions'];

/** The restrictions of new content: with `private` it is for its author alone. */
export function wantedRestrictions({ parameters, accountId }: ConfluenceContext): Restrictions {
  const author = { people: [accountId], groups: [] };
  return parameters.flag('private', false) ? { read: author, update: author } : { read: null, update: null };
}

/** The same restrictions with more people and groups let in for one operation; nobody named leaves them as they are. */
export function withGrantees(restrictions: Restrictions, operation: Operation, { people, groups }: Grantees): Restrictions {
  if (people.length + groups.length === 0) return restrictions;
  const before = restrictions[operation] ?? { people: [], groups: [] };
  const both = { people: [...new Set([...before.people, ...people])], groups: [...new Set([...before.groups, ...groups])] };
  return { ...restrictions, [operation]: both };
}

/** The same restrictions without a person or group; an operation that names nobody any more is open again. */
export function withoutGrantee(restrictions: Restrictions, operation: Operation, name: string): Restrictions {
  const before = restrictions[operation];
  if (!before) return restrictions;
  const left = { people: before.people.filter((id) => id !== name), groups: before.groups.filter((group) => group !== name) };
  return { ...restrictions, [operation]: left.people.length + left.groups.length === 0 ? null : left };
}
