import { json } from '../../answer';
import { either } from '../../jira/call';
import type { Comment } from '../../jira/records';
import { deskRefusal } from '../../refusal';
import { attachmentBean } from '../beans/attachment';
import { commentsFor, deskCommentBean } from '../beans/comment';
import { isPublic } from '../../jira/beans/activity';
import { CLASSIC, bodyOf, deskEndpoint } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import type { OpenRequest } from '../permissions';
import { comment, isShown } from '../work/comment';
import { filesOf } from '../work/files';

const READ = 'read:request.comment:jira-service-management read:user:jira';
const PATH = '/request/{issueIdOrKey}/comment';

/** The conversation: public replies, and notes that customers never get. */
export const commentEndpoints = [
  deskEndpoint('GET', PATH, either(CLASSIC.read, READ), (call) => json(list(call))),
  deskEndpoint('POST', PATH, either(CLASSIC.write, `${READ} write:request.comment:jira-service-management`), (call) => {
    const open = call.rights.request(call.part('issueIdOrKey'));
    const body = bodyOf(call);
    return json(deskCommentBean(call, open, comment(call, open, body['body'], isShown(body)), []), 201);
  }),
  deskEndpoint('GET', `${PATH}/{commentId}`, either(CLASSIC.read, READ), (call) => {
    const open = call.rights.request(call.part('issueIdOrKey'));
    return json(deskCommentBean(call, open, one(call, open), expansions(call)));
  }),
  deskEndpoint(
    'GET',
    `${PATH}/{commentId}/attachment`,
    [[...READ.split(' '), 'read:request.attachment:jira-service-management']],
    (call) => {
      const open = call.rights.request(call.part('issueIdOrKey'));
      return json(deskPage(call, filesOf(call, one(call, open)), (file) => attachmentBean(call, open, file)));
    },
  ),
];

function list(call: DeskCall): unknown {
  const open = call.rights.request(call.part('issueIdOrKey'));
  const [shown, internal] = [call.parameters.boolean('public', true), call.parameters.boolean('internal', true)];
  const comments = commentsFor(call, open).filter((one) => (isPublic(one) ? shown : internal));
  return deskPage(call, comments, (one) => deskCommentBean(call, open, one, expansions(call)));
}

function one(call: DeskCall, open: OpenRequest): Comment {
  const comment = commentsFor(call, open).find(({ id }) => id === call.part('commentId'));
  if (comment) return comment;
  throw deskRefusal(404, 'sd.comment.error.missing', 'The comment does not exist, or you may not see it.');
}

function expansions({ parameters }: DeskCall): string[] {
  return parameters.list('expand') ?? [];
}
