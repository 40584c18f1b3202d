import { confluenceV1Refusal } from '../refusal';
import type { ConfluenceContext } from './endpoints/define';
import type { Content, Grantees } from './records';

export const OPERATIONS = ['read', 'update'] as const;
const EXPANSIONS = ['', 'read.', 'update.'].flatMap((operation) => [`${operation}restrictions.user`, `${operation}restrictions.group`]);
export type Operation = (typeof OPERATIONS)[number];
export type Restrictions = Content['restrictions'];

/** The operation that a path names; 404 for one that cannot be restricted. */
export function operationInPath({ path }: ConfluenceContext): Operation {
  const operation = OPERATIONS.find((one) => one === path['operationKey']);
  if (operation) return operation;
  throw confluenceV1Refusal(404, `There is no restriction for the operation '${path['operationKey'] ?? ''}'`);
}

/** 501 for an expansion that is not modelled; users and groups are always expanded. */
export function checkExpansions({ parameters }: ConfluenceContext): void {
  const unknown = parameters.list('expand')?.find((expansion) => !EXPANSIONS.includes(expansion));
  if (unknown !== undefined) throw parameters.unmodelled(`Expansion '${unknown}'`);
}

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
