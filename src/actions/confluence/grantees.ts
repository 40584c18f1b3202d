import type { Grantees } from '../../clients/confluence/restrictions';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { pickPerson } from '../people';
import { resolveGroup } from './group-ref';

export const NOBODY: Grantees = { users: [], groups: [] };

export function isNobody({ users, groups }: Grantees): boolean {
  return users.length + groups.length === 0;
}

/** People by name, email or account id; an account id names whoever has it, also somebody who has left or an app that is in already. */
async function resolveUser(text: string, { jira }: ActionContext): Promise<{ id: string; name: string }> {
  const candidates = await jira.people.search(text);
  const person = candidates.find(({ accountId }) => accountId === text) ?? pickPerson('users', text, candidates);
  return { id: person.accountId, name: person.displayName };
}

/** Whom the inputs name. @throws Fault `input` with the candidates for a name that fits nobody or several. */
export async function namedGrantees(
  { users, groups }: { users: readonly string[]; groups: readonly string[] },
  context: ActionContext,
): Promise<Grantees> {
  return {
    users: await Promise.all(users.map((text) => resolveUser(text, context))),
    groups: await Promise.all(groups.map((text) => resolveGroup('groups', text, context))),
  };
}

type Named = readonly { id: string; name: string }[];

const without = (list: Named, gone: Named): Named => list.filter(({ id }) => !gone.some((one) => one.id === id));

/** Those of the first that the second has not. */
export function less(from: Grantees, gone: Grantees): Grantees {
  return { users: without(from.users, gone.users), groups: without(from.groups, gone.groups) };
}

/** Both together, each once. */
export function joined(one: Grantees, other: Grantees): Grantees {
  const added = less(other, one);
  return { users: [...one.users, ...added.users], groups: [...one.groups, ...added.groups] };
}

export function isSame(one: Grantees, other: Grantees): boolean {
  return isNobody(less(one, other)) && isNobody(less(other, one));
}

/** Whether these let the caller in, by account or by one of their groups. */
async function letsCallerIn({ users, groups }: Grantees, { caller, jira }: ActionContext): Promise<boolean> {
  if (users.some(({ id }) => id === caller.accountId)) return true;
  if (groups.length === 0) return false;
  const mine = await jira.people.groupsOf(caller.accountId);
  return groups.some(({ name }) => mine.some((group) => group.name === name));
}

/** The same with the caller among them, so that nobody locks themselves out. */
export async function withCaller(grantees: Grantees, context: ActionContext): Promise<Grantees> {
  if (isNobody(grantees) || (await letsCallerIn(grantees, context))) return grantees;
  const { accountId } = context.caller;
  const [me] = await context.jira.people.search(accountId);
  return { ...grantees, users: [...grantees.users, { id: accountId, name: me?.displayName ?? accountId }] };
}

/** @throws Fault `input` when the caller would not be among those who are left. */
export async function refuseLockOut(left: Grantees, context: ActionContext): Promise<void> {
  if (await letsCallerIn(left, context)) return;
  throw wrongInput('users', 'That would lock you out of the page. Somebody else has to take your own access away.');
}
