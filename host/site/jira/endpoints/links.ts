import { json, noContent } from '../../answer';
import type { SiteResponse } from '../../request';
import { jiraPayloadRefusal, jiraRefusal } from '../../refusal';
import { wholeLinkBean } from '../beans/links';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import { addComment, readComment } from '../work/comments';
import type { IssueLink } from '../records';
import { linkIssues, readLinkType, readLinkedIssue, unlinkIssues } from '../work/links';

const READ =
  'read:field:jira read:issue-link-type:jira read:issue:jira read:issue-type:jira read:priority:jira read:status:jira read:avatar:jira read:issue.time-tracking:jira read:project-category:jira read:project:jira read:user:jira';

/** Links between issues. */
export const linkEndpoints = [
  jiraEndpoint(
    'POST',
    '/rest/api/3/issueLink',
    either('write:jira-work', 'write:comment:jira write:issue:jira write:issue-link:jira'),
    create,
    'anonymous',
  ),
  jiraEndpoint(
    'GET',
    '/rest/api/3/issueLink/{linkId}',
    either('read:jira-work', READ),
    (call) => json(wholeLinkBean(call.access, asked(call))),
    'anonymous',
  ),
  jiraEndpoint('DELETE', '/rest/api/3/issueLink/{linkId}', either('write:jira-work', 'delete:issue-link:jira'), remove),
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

/** A link of which the reader sees both ends. */
function asked({ access, jira, part }: JiraCall): IssueLink {
  const id = part('linkId');
  const stored = jira.links.get(id);
  const ends = stored ? [jira.issues.get(stored.sourceId), jira.issues.get(stored.targetId)] : [];
  if (!stored || !ends.every((issue) => issue && access.sees(issue))) throw jiraRefusal(404, [`No issue link with id '${id}' exists.`]);
  return stored;
}

function remove(call: JiraCall): SiteResponse {
  unlinkIssues(call.access, asked(call), call.author(), call.now());
  return noContent();
}
