import { jiraRefusal } from '../../refusal';
import type { Access } from '../permissions';
import type { Issue } from '../records';

/** Makes a person watch an issue, or stop. People do that for themselves; for others it takes the right to manage watchers. */
export function setWatching(access: Access, issue: Issue, accountId: string, wanted: boolean): void {
  const { state } = access;
  if (accountId !== access.accountId && !access.can('MANAGE_WATCHERS', state.jira.projectOf(issue), issue)) {
    throw jiraRefusal(403, ['You do not have permission to manage the watcher list of this issue.']);
  }
  const person = state.people.get(accountId);
  if (!person) throw jiraRefusal(404, ['The user does not exist or you do not have permission to see it.']);
  if (wanted && !access.as(person).sees(issue))
    throw jiraRefusal(400, [`The user ${person.displayName} does not have permission to view this issue.`]);
  const others = issue.watchers.filter((id) => id !== accountId);
  state.jira.issues.put({ ...issue, watchers: wanted ? [...others, accountId] : others });
}
