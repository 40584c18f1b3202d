import { noContent } from '../../answer';
import { groupId } from '../../people';
import type { Person } from '../../people';
import { jiraRefusal } from '../../refusal';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { notModelled, strings } from '../parameters';
import type { Issue } from '../records';

const SEND = either('write:jira-work', 'send:notification:jira');

/** Messages about an issue to people of one's choice. They are kept and sent to nobody. */
export const notifyEndpoints = [jiraEndpoint('POST', '/rest/api/3/issue/{issueIdOrKey}/notify', SEND, notify)];

/** `{subject, textBody, htmlBody, to}`: 400 for recipients that are not there. Only people who see the issue get it. */
function notify(call: JiraCall) {
  const { access, author, body, jira, now, part } = call;
  const issue = access.issue(part('issueIdOrKey'));
  const given = isObject(body) ? body : {};
  if (given['restrict'] !== undefined) throw notModelled("'restrict' of a notification");
  const chosen = recipients(call, issue, isObject(given['to']) ? given['to'] : {});
  const recipientIds = [...new Set(chosen)].filter((person) => person.active && access.as(person).sees(issue)).map(({ id }) => id);
  if (recipientIds.length === 0) throw jiraRefusal(400, ['No recipients were defined for notification.']);
  const { summary } = issue.values;
  jira.notifications.put({
    id: jira.nextId('notification'),
    issueId: issue.id,
    senderId: author(),
    recipientIds,
    subject: property(given, 'subject') ?? `(${issue.key}) ${typeof summary === 'string' ? summary : ''}`,
    textBody: property(given, 'textBody') ?? '',
    htmlBody: property(given, 'htmlBody') ?? '',
    created: now(),
  });
  return noContent();
}

/** The people that `to` names by their part in the issue, themselves or in groups. */
function recipients({ state }: JiraCall, issue: Issue, to: Record<string, unknown>): Person[] {
  const person = (id: unknown, what: string): Person => {
    const named = typeof id === 'string' ? state.people.get(id) : undefined;
    if (named) return named;
    throw jiraRefusal(400, [], { [what]: `The ${what} of the notification does not exist.` });
  };
  const list = (key: string): unknown[] => (Array.isArray(to[key]) ? (to[key] as unknown[]) : []);
  const groups = [...list('groups').map((one) => property(one, 'name') ?? property(one, 'groupId')), ...(strings(to['groupIds']) ?? [])];
  return [
    ...(['reporter', 'assignee'] as const).filter((role) => to[role] === true).map((role) => person(issue.values[role], role)),
    ...(to['watchers'] === true ? issue.watchers.map((id) => person(id, 'watchers')) : []),
    ...(to['voters'] === true ? issue.votes.map((id) => person(id, 'voters')) : []),
    ...list('users').map((one) => person(property(one, 'accountId'), 'users')),
    ...groups.flatMap((named) => {
      const members = state.people.all().filter((one) => one.groups.some((name) => name === named || groupId(name) === named));
      if (members.length === 0) throw jiraRefusal(400, [], { groups: `The group '${String(named)}' does not exist.` });
      return members;
    }),
  ];
}
