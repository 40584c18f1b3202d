import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { changeBean } from '../beans/activity';
import { editMeta, issueBean } from '../beans/issue';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import { readSelection } from '../fields/selection';
import { pageBean, slice } from '../page';
import { refuseKeys, strings } from '../parameters';
import { createIssue } from '../work/create-issue';
import { editIssue } from '../work/edit-issue';
import { recordView } from '../work/views';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';
const READ =
  'read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira';
const CREATE = 'write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira';
const BULK_LIMIT = 100;

/** Issues as a whole: create, read, edit, read many. */
export const issueEndpoints = [
  jiraEndpoint('POST', '/rest/api/3/issue', either('write:jira-work', CREATE), create, 'anonymous'),
  jiraEndpoint('GET', ISSUE, either('read:jira-work', READ), (call) => json(read(call)), 'anonymous'),
  jiraEndpoint('PUT', ISSUE, either('write:jira-work', 'write:issue:jira'), edit),
  jiraEndpoint(
    'GET',
    `${ISSUE}/editmeta`,
    either('read:jira-work', 'read:issue-meta:jira read:field-configuration:jira'),
    (call) => {
      call.parameters.refuse('overrideScreenSecurity', 'overrideEditableFlag');
      return json(editMeta(call.access, call.access.issue(call.part('issueIdOrKey'))));
    },
    'anonymous',
  ),
  jiraEndpoint(
    'GET',
    `${ISSUE}/changelog`,
    either('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:issue.changelog:jira'),
    (call) => json(changelog(call)),
    'anonymous',
  ),
  jiraEndpoint('POST', '/rest/api/3/issue/bulkfetch', either('read:jira-work', READ), (call) => json(bulkFetch(call)), 'anonymous'),
];

function create(call: JiraCall) {
  if (call.body === undefined) throw jiraRefusal(400, ['No Issue Create payload supplied']);
  const { id, key } = createIssue(call, call.body);
  return json({ id, key, self: link(call.state, `/rest/api/3/issue/${id}`) }, 201);
}

/** `updateHistory=true` counts as opening the issue: `lastViewed` and `issueHistory()` tell of it. */
function read({ access, parameters, part, now }: JiraCall): Record<string, unknown> {
  refuseKeys(parameters.boolean('fieldsByKeys', false));
  parameters.refuse('properties');
  const issue = access.issue(part('issueIdOrKey'));
  if (parameters.boolean('updateHistory', false)) recordView(access, issue, now());
  return issueBean(access, issue, readSelection(parameters.list('fields'), ['*all']), parameters.list('expand') ?? []);
}

/** `notifyUsers=false` is for admins alone; the screen overrides are for apps and are refused by name. */
function edit(call: JiraCall) {
  const { access, parameters, part, jira } = call;
  parameters.refuse('overrideScreenSecurity', 'overrideEditableFlag');
  const issue = access.issue(part('issueIdOrKey'));
  if (!parameters.boolean('notifyUsers', true) && !access.administers(jira.projectOf(issue))) {
    throw jiraRefusal(403, ['To discard the user notification either admin or project admin permissions are required.']);
  }
  if (call.body === undefined) throw jiraRefusal(400, ['No Issue Update payload supplied']);
  const changed = editIssue(call, issue, call.body);
  if (!parameters.boolean('returnIssue', false)) return noContent();
  return json(issueBean(access, changed, readSelection(undefined, ['*all']), parameters.list('expand') ?? []));
}

function changelog(call: JiraCall): Record<string, unknown> {
  const { access, jira, part } = call;
  const issue = access.issue(part('issueIdOrKey'));
  const all = jira.changes.filter((change) => change.issueId === issue.id);
  return pageBean(call, slice(call, all, 100), (change) => changeBean(access, change));
}

/** Issues that are hidden or missing are told apart by nothing: both are in `issueErrors`. */
function bulkFetch({ access, body, jira }: JiraCall): Record<string, unknown> {
  const wanted = strings(isObject(body) ? body['issueIdsOrKeys'] : undefined);
  if (!isObject(body) || wanted === undefined || wanted.length === 0) throw jiraRefusal(400, ['issueIdsOrKeys is required']);
  if (wanted.length > BULK_LIMIT) throw jiraRefusal(400, [`No more than ${String(BULK_LIMIT)} issue IDs or keys can be requested.`]);
  refuseKeys(body['fieldsByKeys'] === true);
  const selection = readSelection(strings(body['fields']), ['*navigable']);
  const expand = strings(body['expand']) ?? [];
  const found = wanted.map((idOrKey) => ({ idOrKey, issue: jira.issue(idOrKey) }));
  const issues = [...new Set(found.flatMap(({ issue }) => (issue && access.sees(issue) ? [issue] : [])))];
  const missing = found.filter(({ issue }) => !issue || !access.sees(issue));
  return {
    issues: issues.map((issue) => issueBean(access, issue, selection, expand)),
    issueErrors: missing.map(({ idOrKey }) => ({
      id: idOrKey,
      errorMessage: 'Issue does not exist or you do not have permission to see it.',
    })),
  };
}
