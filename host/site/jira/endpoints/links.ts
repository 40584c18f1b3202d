import { json } from '../../answer';
import type { SiteResponse } from '../../request';
import { jiraPayloadRefusal, jiraRefusal } from '../../refusal';
import { wholeLinkBean } from '../beans/links';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import { addComment, readComment } from '../work/comments';
import { linkIssues, readLinkType, readLinkedIssue } from '../work/links';

const READ =
  'read:field:jira read:issue-link-type:jira read:issue:jira read:issue-type:jira read:priority:jira read:status:jira read:avatar:jira read:issue.time-tracking:jira read:project-category:jira read:project:jira read:user:jira';

/** Links between issues, and from issues to elsewhere. */
export const linkEndpoints = [
  jiraEndpoint(
    'POST',
    '/rest/api/3/issueLink',
    either('write:jira-work', 'write:comment:jira write:issue:jira write:issue-link:jira'),
    create,
    'anonymous',
  ),
  jiraEndpoint('GET', '/rest/api/3/issueLink/{linkId}', either('read:jira-work', READ), (call) => json(one(call)), 'anonymous'),
  jiraEndpoint(
    'GET',
    '/rest/api/3/issue/{issueIdOrKey}/remotelink',
    either('read:jira-work', 'read:issue.remote-link:jira read:status:jira'),
    (call) => json(remoteLinks(call)),
    'anonymous',
  ),
];

/**
 * `{type, inwardIssue, outwardIssue, comment}`: the inward issue does to the outward one what the type's outward word says.
 * The comment goes to the outward issue.
 */
function create({ access, author, body, now }: JiraCall): SiteResponse {
  if (!isObject(body)) throw jiraPayloadRefusal('Invalid request payload. Refer to the REST API documentation and try again.');
  const type = readLinkType(access, body['type']);
  const source = readLinkedIssue(access, body['inwardIssue']);
  const target = readLinkedIssue(access, body['outwardIssue']);
  const comment = body['comment'] === undefined ? undefined : readComment(access, target, body['comment']);
  linkIssues(access, type, source, target, author(), now());
  if (comment) addComment(access, target, comment, author(), now());
  return { status: 201, headers: {}, body: null };
}

function one({ access, jira, part }: JiraCall): Record<string, unknown> {
  const id = part('linkId');
  const stored = jira.links.get(id);
  const ends = stored ? [jira.issues.get(stored.sourceId), jira.issues.get(stored.targetId)] : [];
  if (!stored || !ends.every((issue) => issue && access.sees(issue))) throw jiraRefusal(404, [`No issue link with id '${id}' exists.`]);
  return wholeLinkBean(access, stored);
}

/** The remote links of an issue; with `globalId` that one alone. */
function remoteLinks({ access, jira, parameters, part, state }: JiraCall): unknown {
  const issue = access.issue(part('issueIdOrKey'));
  const globalId = parameters.text('globalId');
  const beans = jira.remoteLinks
    .filter((one) => one.issueId === issue.id && (globalId === undefined || one.globalId === globalId))
    .map(({ id, globalId: global, relationship, url, title, summary }) => ({
      id: Number(id),
      self: link(state, `/rest/api/3/issue/${issue.id}/remotelink/${id}`),
      globalId: global,
      relationship,
      object: { url, title, summary },
    }));
  if (globalId === undefined) return beans;
  const [only] = beans;
  if (!only) throw jiraRefusal(404, [`The remote link with globalId '${globalId}' does not exist.`]);
  return only;
}
