import { z } from 'zod';
import { json } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteState } from '../../state';
import { COMMENT_KINDS } from '../comment-kinds';
import type { CommentKind } from '../comment-kinds';
import { attachmentInPath, pathId, readV1, visibleComment, visibleContent, visibleContentV1, visibleSpace } from '../lookup';
import { operationsOnAttachment, operationsOnComment, operationsOnContent, operationsOnSpace } from '../operations';
import { Permissions } from '../permissions';
import { TREE_KINDS } from '../tree-kinds';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const CONTENT = [
  ...TREE_KINDS.map(({ type, path }) => ({ type, path, scope: `read:${type}:confluence` })),
  { type: 'blogpost', path: '/wiki/api/v2/blogposts/{id}', scope: 'read:page:confluence' },
] as const;

const onContent = ({ type, path, scope }: (typeof CONTENT)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/operations`,
    scopes: [scope],
    handler: (context) => {
      const content = visibleContent(context, pathId(context), type);
      return json({ operations: operationsOnContent(context.permissions, content) });
    },
  });

const onComment = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{id}/operations`,
    scopes: ['read:comment:confluence'],
    handler: (context) => {
      const comment = visibleComment(context, pathId(context), kind);
      const operations = operationsOnComment(context.permissions, comment, visibleContent(context, comment.contentId));
      return json({ operations });
    },
  });

const onAttachment = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}/operations',
  scopes: ['read:attachment:confluence'],
  handler: (context) => {
    const attachment = attachmentInPath(context);
    const operations = operationsOnAttachment(context.permissions, attachment, visibleContent(context, attachment.contentId));
    return json({ operations });
  },
});

const onSpace = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/operations',
  scopes: ['read:space:confluence'],
  handler: (context) => json({ operations: operationsOnSpace(context.permissions, visibleSpace(context, pathId(context))) }),
});

const checkSchema = z.object({
  subject: z.object({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.enum(['read', 'update', 'delete']),
});
const TESTS = { read: 'view', update: 'edit', delete: 'delete' } as const;

const check = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/permission/check',
  scopes: ['read:confluence-content.permission', 'read:content.permission:confluence'],
  handler: (context) => {
    const content = visibleContentV1(context);
    const { subject, operation } = readV1(context, checkSchema);
    const other = subject.type === 'group' || subject.identifier !== context.accountId;
    if (other && !context.permissions.administerSite()) {
      throw confluenceV1Refusal(403, 'Only a Confluence administrator may check the permissions of others');
    }
    return json({ hasPermission: permissionsOf(context, subject)[TESTS[operation]](content), errors: [], _links: {} });
  },
});

function permissionsOf({ state }: ConfluenceContext, { type, identifier }: z.infer<typeof checkSchema>['subject']): Permissions {
  if (type === 'user') {
    if (state.people.get(identifier)) return new Permissions(state, identifier);
    throw confluenceV1Refusal(400, `There is no user with the account id ${identifier}`);
  }
  const group = state.people.groupNamed(identifier);
  if (group === undefined) throw confluenceV1Refusal(400, `There is no group with the id ${identifier}`);
  return Permissions.ofGroup(state, group);
}

export const permittedOperationEndpoints = [...CONTENT.map(onContent), ...COMMENT_KINDS.map(onComment), onAttachment, onSpace, check];
