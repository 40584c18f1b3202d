import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { commentBean } from '../beans/activity';
import { visibleComments } from '../beans/computed-fields';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import { notModelled } from '../parameters';
import { pageBean, slice } from '../page';
import type { Comment } from '../records';
import { found } from '../state';
import { deleteComment, editComment } from '../work/change-comment';
import { addComment, readComment } from '../work/comments';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';
const READ =
  'read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira';

const CHANGE =
  'read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira';

const NAMED = either('read:jira-work', `delete:comment.property:jira ${READ}`);
const MOST_NAMED = 1000;

/** Comments on issues. */
export const commentEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', READ), (call) => json(list(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/{id}`, either('read:jira-work', READ), (call) => json(one(call)), 'anonymous'),
  jiraEndpoint('POST', PATH, either('write:jira-work', `${READ} write:comment:jira`), (call) => json(add(call), 201), 'anonymous'),
  jiraEndpoint('PUT', `${PATH}/{id}`, either('write:jira-work', CHANGE), (call) => json(edit(call)), 'anonymous'),
  jiraEndpoint('POST', '/rest/api/3/comment/list', NAMED, (call) => json(named(call)), 'anonymous'),
  jiraEndpoint('DELETE', `${PATH}/{id}`, either('write:jira-work', 'delete:comment:jira delete:comment.property:jira'), remove),
];

function list(call: JiraCall): Record<string, unknown> {
  const { access, parameters, part } = call;
  const orderBy = parameters.text('orderBy') ?? 'created';
  if (!/^[+-]?created$/.test(orderBy)) {
    throw jiraRefusal(400, [`The field to order by should be one of [created]. Instead, it was: ${orderBy}.`]);
  }
  const withProperties = expandsProperties(call);
  const comments = visibleComments(access, access.issue(part('issueIdOrKey')));
  if (orderBy.startsWith('-')) comments.reverse();
  const { items, startAt, maxResults, total } = slice(call, comments, 100, 5000);
  return { startAt, maxResults, total, comments: items.map((comment) => commentBean(access, comment, withProperties)) };
}

function one(call: JiraCall): Record<string, unknown> {
  const withProperties = expandsProperties(call);
  return commentBean(call.access, asked(call), withProperties);
}

/** A comment that is restricted to others is told like one that does not exist. */
function asked({ access, part }: JiraCall): Comment {
  const comment = visibleComments(access, access.issue(part('issueIdOrKey'))).find(({ id }) => id === part('id'));
  if (!comment) throw jiraRefusal(404, [`Can not find a comment for the id: ${part('id')}.`]);
  return comment;
}

/** Those of the named comments that the reader may see; the others are passed over. */
function named(call: JiraCall): Record<string, unknown> {
  const { access, body, jira } = call;
  const ids = isObject(body) ? body['ids'] : undefined;
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_NAMED) {
    throw jiraRefusal(400, [`Between 1 and ${String(MOST_NAMED)} comment ids are required.`]);
  }
  const withProperties = expandsProperties(call);
  const shown = ids
    .flatMap((id) => jira.comments.get(String(id)) ?? [])
    .filter(({ issueId, visibility }) => {
      const issue = found(jira.issues.get(issueId), `issue ${issueId} of a comment`);
      return access.sees(issue) && access.admits(visibility, jira.projectOf(issue));
    });
  return pageBean(call, slice(call, shown, MOST_NAMED), (comment) => commentBean(access, comment, withProperties));
}

/** A restriction that is not repeated is lifted, as Jira has it. */
function edit(call: JiraCall): Record<string, unknown> {
  const { access, author, body, now, parameters } = call;
  parameters.refuse('overrideEditableFlag');
  parameters.boolean('notifyUsers', true);
  const withProperties = expandsProperties(call);
  return commentBean(access, editComment(access, asked(call), body, author(), now()), withProperties);
}

function remove(call: JiraCall) {
  deleteComment(call.access, asked(call), call.now());
  return noContent();
}

function add(call: JiraCall): Record<string, unknown> {
  const { access, author, body, now, part } = call;
  const issue = access.issue(part('issueIdOrKey'));
  const withProperties = expandsProperties(call);
  return commentBean(access, addComment(access, issue, readComment(access, issue, body), author(), now()), withProperties);
}

function expandsProperties({ parameters }: JiraCall): boolean {
  const expand = parameters.list('expand') ?? [];
  if (expand.includes('renderedBody')) throw notModelled("The expansion 'renderedBody' of a comment");
  return expand.includes('properties');
}
