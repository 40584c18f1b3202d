import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { worklogBean } from '../beans/activity';
import { visibleWorklogs } from '../beans/computed-fields';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { slice } from '../page';
import { addWorklog, readWorklog } from '../work/worklogs';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/worklog';
const READ =
  'read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira';

/** Work logged on issues. */
export const worklogEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', READ), (call) => json(list(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/{id}`, either('read:jira-work', `${READ} read:comment:jira`), (call) => json(one(call)), 'anonymous'),
  jiraEndpoint('POST', PATH, either('write:jira-work', `${READ} write:issue-worklog:jira write:issue-worklog.property:jira`), (call) =>
    json(add(call), 201),
  ),
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

/** A worklog that is restricted to others is told like one that does not exist. */
function one({ access, parameters, part }: JiraCall): Record<string, unknown> {
  parameters.refuse('expand');
  const worklog = visibleWorklogs(access, access.issue(part('issueIdOrKey'))).find(({ id }) => id === part('id'));
  if (!worklog) throw jiraRefusal(404, [`Cannot find worklog with id: '${part('id')}'.`]);
  return worklogBean(access, worklog);
}

function add({ access, author, body, now, parameters, part }: JiraCall): Record<string, unknown> {
  parameters.refuse('expand', 'overrideEditableFlag');
  const issue = access.issue(part('issueIdOrKey'));
  const adjustment = {
    adjustEstimate: parameters.text('adjustEstimate'),
    newEstimate: parameters.text('newEstimate'),
    reduceBy: parameters.text('reduceBy'),
  };
  return worklogBean(access, addWorklog(access, issue, readWorklog(access, issue, body, adjustment, now()), author(), now()));
}
