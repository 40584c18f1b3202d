import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { commentBean } from '../beans/activity';
import { visibleComments } from '../beans/computed-fields';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { notModelled } from '../parameters';
import { slice } from '../page';
import { addComment, readComment } from '../work/comments';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/comment';
const READ =
  'read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira';

/** Comments on issues. */
export const commentEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', READ), (call) => json(list(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/{id}`, either('read:jira-work', READ), (call) => json(one(call)), 'anonymous'),
  jiraEndpoint('POST', PATH, either('write:jira-work', `${READ} write:comment:jira`), (call) => json(add(call), 201), 'anonymous'),
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

/** A comment that is restricted to others is told like one that does not exist. */
function one(call: JiraCall): Record<string, unknown> {
  const { access, part } = call;
  const withProperties = expandsProperties(call);
  const comment = visibleComments(access, access.issue(part('issueIdOrKey'))).find(({ id }) => id === part('id'));
  if (!comment) throw jiraRefusal(404, [`Can not find a comment for the id: ${part('id')}.`]);
  return commentBean(access, comment, withProperties);
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
