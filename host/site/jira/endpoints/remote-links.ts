import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import type { Issue, RemoteLink } from '../records';
import { readRemoteLink } from '../work/remote-links';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const READ = either('read:jira-work', 'read:issue.remote-link:jira read:status:jira');
const WRITE = either('write:jira-work', 'write:issue:jira write:issue.remote-link:jira read:issue.remote-link:jira');
const UPDATE = either('write:jira-work', 'write:issue:jira write:issue.remote-link:jira');
const DELETE = either('write:jira-work', 'delete:issue.remote-link:jira write:issue:jira');

/** Links from issues to elsewhere. */
export const remoteLinkEndpoints = [
  jiraEndpoint('GET', PATH, READ, (call) => json(list(call)), 'anonymous'),
  jiraEndpoint('POST', PATH, WRITE, put, 'anonymous'),
  jiraEndpoint('DELETE', PATH, DELETE, removeByGlobalId),
  jiraEndpoint('GET', `${PATH}/{linkId}`, READ, (call) => json(bean(call, one(call))), 'anonymous'),
  jiraEndpoint('PUT', `${PATH}/{linkId}`, UPDATE, update),
  jiraEndpoint('DELETE', `${PATH}/{linkId}`, DELETE, remove),
];

/** The remote links of an issue; with `globalId` that one alone. */
function list(call: JiraCall): unknown {
  const issue = askedIssue(call);
  const globalId = call.parameters.text('globalId');
  return globalId === undefined ? linksOf(call, issue).map((stored) => bean(call, stored)) : bean(call, byGlobalId(call, issue, globalId));
}

/** A link with a `globalId` that the issue already has is replaced (200); any other is new (201). */
function put(call: JiraCall) {
  const { jira, state } = call;
  const issue = linkable(call);
  const input = readRemoteLink(call.body);
  const twin = linksOf(call, issue).find((stored) => stored.globalId !== '' && stored.globalId === input.globalId);
  const { id } = jira.remoteLinks.put({ ...input, issueId: issue.id, id: twin?.id ?? jira.nextId('remoteLink') });
  return json({ id: Number(id), self: link(state, `/rest/api/3/issue/${issue.id}/remotelink/${id}`) }, twin ? 200 : 201);
}

function update(call: JiraCall) {
  const issue = linkable(call);
  const stored = one(call);
  call.jira.remoteLinks.put({ ...readRemoteLink(call.body), issueId: issue.id, id: stored.id });
  return noContent();
}

function remove(call: JiraCall) {
  linkable(call);
  call.jira.remoteLinks.delete(one(call).id);
  return noContent();
}

function removeByGlobalId(call: JiraCall) {
  const globalId = call.parameters.text('globalId');
  if (globalId === undefined) throw jiraRefusal(400, ["The query parameter 'globalId' is required."]);
  call.jira.remoteLinks.delete(byGlobalId(call, linkable(call), globalId).id);
  return noContent();
}

function askedIssue({ access, part }: JiraCall): Issue {
  return access.issue(part('issueIdOrKey'));
}

function linkable(call: JiraCall): Issue {
  const issue = askedIssue(call);
  if (call.access.can('LINK_ISSUES', call.jira.projectOf(issue), issue)) return issue;
  throw jiraRefusal(403, [`No Link Issue Permission for issue '${issue.key}'`]);
}

function linksOf({ jira }: JiraCall, issue: Issue): RemoteLink[] {
  return jira.remoteLinks.filter((stored) => stored.issueId === issue.id);
}

function one(call: JiraCall): RemoteLink {
  const id = call.part('linkId');
  const stored = linksOf(call, askedIssue(call)).find((candidate) => candidate.id === id);
  if (!stored) throw jiraRefusal(404, [`The remote link with id '${id}' does not exist.`]);
  return stored;
}

function byGlobalId(call: JiraCall, issue: Issue, globalId: string): RemoteLink {
  const stored = linksOf(call, issue).find((candidate) => candidate.globalId === globalId);
  if (!stored) throw jiraRefusal(404, [`The remote link with globalId '${globalId}' does not exist.`]);
  return stored;
}

function bean({ state }: JiraCall, { id, issueId, globalId, relationship, url, title, summary, application, resolved }: RemoteLink) {
  return {
    id: Number(id),
    self: link(state, `/rest/api/3/issue/${issueId}/remotelink/${id}`),
    ...(globalId === '' ? {} : { globalId }),
    ...(application ? { application } : {}),
    ...(relationship === '' ? {} : { relationship }),
    object: { url, title, summary, ...(resolved === undefined ? {} : { status: { resolved } }) },
  };
}
