import { randomUUID } from 'node:crypto';
import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isEmpty } from '../fields/field';
import { property } from '../fields/input';
import type { Issue, Version } from '../records';
import { found } from '../state';
import type { RelatedWork } from '../task-records';

const PATH = '/rest/api/3/version/{id}';
const READ = either('read:jira-work', 'read:project-version:jira');
const WRITE = either('write:jira-work', 'write:issue:jira');

/** What a version holds: how many issues, and the work that goes with it. */
export const versionCountEndpoints = [
  jiraEndpoint(
    'GET',
    `${PATH}/relatedIssueCounts`,
    either('read:jira-work', 'read:field:jira read:project-version:jira'),
    (call) => json(counts(call)),
    'anonymous',
  ),
  jiraEndpoint('GET', `${PATH}/unresolvedIssueCount`, READ, (call) => json(unresolved(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/relatedwork`, READ, (call) => json(works(call).map(workBean)), 'anonymous'),
  jiraEndpoint('POST', `${PATH}/relatedwork`, WRITE, (call) => json(addWork(call), 201)),
  jiraEndpoint('PUT', `${PATH}/relatedwork`, WRITE, (call) => json(changeWork(call))),
  jiraEndpoint('DELETE', '/rest/api/3/version/{versionId}/relatedwork/{relatedWorkId}', WRITE, removeWork),
];

/** The issues with this version in `Fix versions`, all of them: these counts do not depend on who asks. */
function fixedIn({ jira }: JiraCall, version: Version): Issue[] {
  return withVersion(jira.issues.all(), 'fixVersions', version);
}

function withVersion(issues: Issue[], field: 'fixVersions' | 'versions', { id }: Version): Issue[] {
  return issues.filter(({ values }) => {
    const ids = values[field];
    return Array.isArray(ids) && ids.includes(id);
  });
}

/** How many issues of a version are in each category of status. */
export function statusCounts(call: JiraCall, version: Version): Record<string, number> {
  const categories = fixedIn(call, version).map((issue) => call.jira.statusOf(issue).category);
  const count = (category: string): number => categories.filter((one) => one === category).length;
  return { unmapped: 0, toDo: count('new'), inProgress: count('indeterminate'), done: count('done') };
}

function counts(call: JiraCall): Record<string, unknown> {
  const version = call.access.version(call.part('id'));
  return {
    self: link(call.state, `/rest/api/3/version/${version.id}`),
    issuesFixedCount: fixedIn(call, version).length,
    issuesAffectedCount: withVersion(call.jira.issues.all(), 'versions', version).length,
    issueCountWithCustomFieldsShowingVersion: 0,
    customFieldUsage: [],
  };
}

function unresolved(call: JiraCall): Record<string, unknown> {
  const version = call.access.version(call.part('id'));
  const fixed = fixedIn(call, version);
  const open = fixed.filter((issue) => isEmpty(issue.values['resolution']));
  return { self: link(call.state, `/rest/api/3/version/${version.id}`), issuesUnresolvedCount: open.length, issuesCount: fixed.length };
}

function works(call: JiraCall, version = call.access.version(call.part('id'))): RelatedWork[] {
  return call.jira.relatedWork.filter((one) => one.versionId === version.id);
}

function workBean({ id, category, title, url, issueId }: RelatedWork): Record<string, unknown> {
  return {
    relatedWorkId: id,
    category,
    ...(title === null ? {} : { title }),
    ...(url === null ? {} : { url }),
    ...(issueId === null ? {} : { issueId: Number(issueId) }),
  };
}

/** Whoever resolves issues in the project may say what goes with its releases. */
function changeable(call: JiraCall, id = call.part('id')): Version {
  const version = call.access.version(id);
  const project = found(call.jira.projects.get(version.projectId), `project of version ${version.id}`);
  if (call.access.can('RESOLVE_ISSUES', project)) return version;
  throw jiraRefusal(403, ['You do not have permission to change the related work of this version.']);
}

function readWork({ body }: JiraCall): Pick<RelatedWork, 'category' | 'title' | 'url'> {
  const category = property(body, 'category');
  const url = property(body, 'url');
  if (category === undefined || category.trim() === '') throw jiraRefusal(400, [], { category: 'The category is required.' });
  if (url !== undefined && !URL.canParse(url)) throw jiraRefusal(400, [], { url: 'The URL is not valid.' });
  return { category, title: property(body, 'title') ?? null, url: url ?? null };
}

function addWork(call: JiraCall): Record<string, unknown> {
  const version = changeable(call);
  const parts = readWork(call);
  if (parts.url === null) throw jiraRefusal(400, [], { url: 'The URL is required.' });
  return workBean(call.jira.relatedWork.put({ id: randomUUID(), versionId: version.id, issueId: null, ...parts }));
}

function changeWork(call: JiraCall): Record<string, unknown> {
  const work = one(call, changeable(call), property(call.body, 'relatedWorkId') ?? '');
  return workBean(call.jira.relatedWork.put({ ...work, ...readWork(call) }));
}

function removeWork(call: JiraCall) {
  const version = changeable(call, call.part('versionId'));
  call.jira.relatedWork.delete(one(call, version, call.part('relatedWorkId')).id);
  return noContent();
}

function one(call: JiraCall, version: Version, id: string): RelatedWork {
  const work = works(call, version).find((candidate) => candidate.id === id);
  if (!work) throw jiraRefusal(404, [`The related work '${id}' does not exist in this version.`]);
  return work;
}
