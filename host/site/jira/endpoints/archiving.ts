import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { strings } from '../parameters';
import { archiveIssues } from '../work/archive-issues';
import { findWith } from './search';

const PATH = '/rest/api/3/issue';
const WRITE = either('write:jira-work', 'write:issue:jira');
const MOST = 1000;

/** Putting issues away and bringing them back; for Jira's administrators alone. */
export const archivingEndpoints = [
  jiraEndpoint('PUT', `${PATH}/archive`, WRITE, (call) => named(call, true)),
  jiraEndpoint('PUT', `${PATH}/unarchive`, WRITE, (call) => named(call, false)),
  jiraEndpoint('POST', `${PATH}/archive`, WRITE, found),
];

function requireAdministration({ access }: JiraCall): void {
  if (!access.canGlobally('ADMINISTER')) throw jiraRefusal(403, ['You need to be a Jira admin or a site admin to archive issues.']);
}

/** The first thousand of the named issues; 412 tells that there were more, 400 that nothing could be done for any. */
function named(call: JiraCall, archived: boolean): SiteResponse {
  requireAdministration(call);
  const { access, body, jira } = call;
  const names = strings(isObject(body) ? body['issueIdsOrKeys'] : undefined) ?? [];
  if (names.length === 0) throw jiraRefusal(400, ['At least one issue ID or key is required.']);
  const issues = names.slice(0, MOST).map((name) => {
    const issue = jira.issue(name);
    return { name, issue: issue && access.sees(issue) ? issue : undefined };
  });
  const done = archiveIssues(jira, issues, archived);
  const refused = Object.values(done.errors).reduce((total, { count }) => total + count, 0);
  if (refused === issues.length) return json(done, 400);
  return json(done, names.length > MOST ? 412 : 200);
}

/** Everything that a query finds; the answer says where to ask how it went. */
function found(call: JiraCall): SiteResponse {
  requireAdministration(call);
  const { author, body, jira, now, state } = call;
  const jql = property(body, 'jql');
  if (jql === undefined) throw jiraRefusal(400, ['A JQL query is required.']);
  const issues = findWith(call, jql, true).filter((issue) => jira.typeOf(issue).hierarchyLevel >= 0);
  const result = archiveIssues(
    jira,
    issues.map((issue) => ({ name: issue.key, issue })),
    true,
  );
  const task = jira.tasks.put({ id: jira.nextId('task'), description: 'Archive issues', submittedById: author(), created: now(), result });
  return json(link(state, `/rest/api/3/task/${task.id}`), 202);
}
