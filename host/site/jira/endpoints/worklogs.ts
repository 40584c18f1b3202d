import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { worklogBean } from '../beans/activity';
import { visibleWorklogs } from '../beans/computed-fields';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { slice } from '../page';
import type { Parameters } from '../parameters';
import type { Worklog } from '../records';
import { deleteWorklog, editWorklog } from '../work/change-worklog';
import { addWorklog, readWorklog } from '../work/worklogs';
import type { Adjustment } from '../work/worklogs';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/worklog';
const READ =
  'read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira';

const CHANGE =
  'read:comment:jira read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira write:comment:jira write:issue-worklog:jira write:issue-worklog.property:jira read:avatar:jira';
const DELETE = 'delete:issue-worklog:jira delete:issue-worklog.property:jira write:issue.time-tracking:jira';

/** Work logged on issues. */
export const worklogEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', READ), (call) => json(list(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/{id}`, either('read:jira-work', `${READ} read:comment:jira`), (call) => json(one(call)), 'anonymous'),
  jiraEndpoint('POST', PATH, either('write:jira-work', `${READ} write:issue-worklog:jira write:issue-worklog.property:jira`), (call) =>
    json(add(call), 201),
  ),
  jiraEndpoint('PUT', `${PATH}/{id}`, either('write:jira-work', CHANGE), (call) => json(edit(call))),
  jiraEndpoint('DELETE', `${PATH}/{id}`, either('write:jira-work', DELETE), remove),
];

function list(call: JiraCall): Record<string, unknown> {
  const { access, parameters, part } = call;
  parameters.refuse('expand');
  const after = parameters.integer('startedAfter', Number.MIN_SAFE_INTEGER);
  const before = parameters.integer('startedBefore', Number.MAX_SAFE_INTEGER);
  const all = visibleWorklogs(access, access.issue(part('issueIdOrKey')));
  const within = all.filter((worklog) => worklog.started >= after && worklog.started < before);
  const { items, startAt, maxResults, total } = slice(call, within, 5000);
  return { startAt, maxResults, total, worklogs: items.map((worklog) => worklogBean(access, worklog)) };
}

function one(call: JiraCall): Record<string, unknown> {
  call.parameters.refuse('expand');
  return worklogBean(call.access, asked(call));
}

/** A worklog that is restricted to others is told like one that does not exist. */
function asked({ access, part }: JiraCall): Worklog {
  const worklog = visibleWorklogs(access, access.issue(part('issueIdOrKey'))).find(({ id }) => id === part('id'));
  if (!worklog) throw jiraRefusal(404, [`Cannot find worklog with id: '${part('id')}'.`]);
  return worklog;
}

function add({ access, author, body, now, parameters, part }: JiraCall): Record<string, unknown> {
  parameters.refuse('expand', 'overrideEditableFlag');
  const issue = access.issue(part('issueIdOrKey'));
  const work = readWorklog(access, issue, body, adjustment(parameters, 'reduceBy'), now());
  return worklogBean(access, addWorklog(access, issue, work, author(), now()));
}

/** What is left out of the body stays as it is. */
function edit(call: JiraCall): Record<string, unknown> {
  const { access, author, body, now, parameters } = call;
  parameters.refuse('expand', 'overrideEditableFlag');
  return worklogBean(access, editWorklog(access, asked(call), body, adjustment(parameters, 'reduceBy'), author(), now()));
}

function remove(call: JiraCall) {
  const { access, author, now, parameters } = call;
  parameters.refuse('overrideEditableFlag');
  deleteWorklog(access, asked(call), adjustment(parameters, 'increaseBy'), author(), now());
  return noContent();
}

function adjustment(parameters: Parameters, amount: 'reduceBy' | 'increaseBy'): Adjustment {
  return {
    adjustEstimate: parameters.text('adjustEstimate'),
    newEstimate: parameters.text('newEstimate'),
    [amount]: parameters.text(amount),
  };
}
