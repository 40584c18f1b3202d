import { json } from '../../answer';
import { jiraPayloadRefusal } from '../../refusal';
import { worklogBean } from '../beans/activity';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import type { Issue, Worklog } from '../records';
import { found } from '../state';
import type { JiraState } from '../state';

const PATH = '/rest/api/3/worklog';
const LIST =
  'read:comment:jira read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira';
const PAGE = 1000;
/** Jira leaves out what changed within the last minute. */
const DELAY = 60_000;

/** Work logged anywhere on the site, by when it changed. */
export const worklogChangeEndpoints = [
  jiraEndpoint('GET', `${PATH}/updated`, either('read:jira-work', 'read:issue-worklog:jira read:issue-worklog.property:jira'), (call) =>
    json(updated(call)),
  ),
  jiraEndpoint('POST', `${PATH}/list`, either('read:jira-work', LIST), (call) => json(list(call))),
];

/** Restricted worklogs are told to those alone whom they are restricted to; seeing the issue is not asked for, as Jira describes it. */
function updated({ access, jira, now, parameters, state }: JiraCall): Record<string, unknown> {
  parameters.refuse('expand');
  const since = parameters.integer('since', 0);
  const until = now() - DELAY;
  const admitted = ({ issueId, visibility }: Worklog): boolean => access.admits(visibility, jira.projectOf(issueOf(jira, issueId)));
  const changed = jira.worklogs
    .filter((one) => one.updated > since && one.updated <= until && admitted(one))
    .sort((a, b) => a.updated - b.updated);
  const page = changed.slice(0, PAGE);
  const last = page.at(-1)?.updated ?? until;
  const lastPage = page.length === changed.length;
  const self = (from: number): string => link(state, `${PATH}/updated?since=${String(from)}`);
  return {
    values: page.map((one) => ({ worklogId: Number(one.id), updatedTime: one.updated, properties: [] })),
    since,
    until: lastPage ? until : last,
    self: self(since),
    ...(lastPage ? {} : { nextPage: self(last) }),
    lastPage,
  };
}

/** Those of the named worklogs that the reader may see; the others are passed over. */
function list({ access, body, jira, parameters }: JiraCall): unknown[] {
  parameters.refuse('expand');
  const ids = isObject(body) ? body['ids'] : undefined;
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > PAGE) {
    throw jiraPayloadRefusal(`Between 1 and ${String(PAGE)} worklog ids are required.`);
  }
  const shown = (worklog: Worklog): boolean => {
    const issue = issueOf(jira, worklog.issueId);
    return access.sees(issue) && access.admits(worklog.visibility, jira.projectOf(issue));
  };
  return ids
    .flatMap((id) => jira.worklogs.get(String(id)) ?? [])
    .filter(shown)
    .map((worklog) => worklogBean(access, worklog));
}

function issueOf(jira: JiraState, issueId: string): Issue {
  return found(jira.issues.get(issueId), `issue ${issueId} of a worklog`);
}
