import { propertyBean, spacePropertyBean } from './beans/property-bean';
import type { ConfluenceContext } from './endpoints/define';
import { attachmentInPath, notFound, pathId, visibleComment, visibleContent, visibleSpace } from './lookup';
import type { Comment, Content, ContentProperty } from './records';
import { TREE_KINDS } from './tree-kinds';

/** One kind of thing that has properties: where, by which scopes, and who may change them. */
export interface PropertyHolder {
  path: string;
  read: string;
  write: string;
  /** What the path names; 404 where the person may not see it. */
  find(context: ConfluenceContext): { id: string };
  mayChange(context: ConfluenceContext, id: string): boolean;
  /** The status of the answer to a new property, which differs between kinds. */
  created: 200 | 201;
  bean(property: ContentProperty): object;
}

export const PROPERTY_HOLDERS: readonly PropertyHolder[] = [
  ofContent('page', { path: '/wiki/api/v2/pages/{page-id}', name: 'page-id', scope: 'page' }),
  ofContent('blogpost', { path: '/wiki/api/v2/blogposts/{blogpost-id}', name: 'blogpost-id', scope: 'page' }),
  ...TREE_KINDS.filter(({ type }) => type !== 'page').map(({ type, path }) => ofContent(type, { path, name: 'id', scope: type })),
  {
    path: '/wiki/api/v2/comments/{comment-id}/properties',
    read: 'read:comment:confluence',
    write: 'write:comment:confluence',
    find: commentInPath,
    mayChange: (context) => {
      const comment = commentInPath(context);
      return context.permissions.editComment(comment, visibleContent(context, comment.contentId));
    },
    created: 200,
    bean: propertyBean,
  },
  {
    path: '/wiki/api/v2/attachments/{attachment-id}/properties',
    read: 'read:attachment:confluence',
    write: 'write:attachment:confluence',
    find: (context) => attachmentInPath(context, 'attachment-id'),
    mayChange: (context) => {
      const { contentId } = attachmentInPath(context, 'attachment-id');
      return context.permissions.edit(visibleContent(context, contentId));
    },
    created: 200,
    bean: propertyBean,
  },
  {
    path: '/wiki/api/v2/spaces/{space-id}/properties',
    read: 'read:space:confluence',
    write: 'write:space:confluence',
    find: (context) => visibleSpace(context, pathId(context, 'space-id')),
    mayChange: (context, id) => context.permissions.administer(visibleSpace(context, id)),
    created: 201,
    bean: spacePropertyBean,
  },
];

function ofContent(type: Content['type'], { path, name, scope }: { path: string; name: string; scope: string }): PropertyHolder {
  return {
    path: `${path}/properties`,
    read: `read:${scope}:confluence`,
    write: `write:${scope}:confluence`,
    find: (context) => visibleContent(context, pathId(context, name), type),
    mayChange: (context, id) => context.permissions.edit(visibleContent(context, id)),
    created: 200,
    bean: propertyBean,
  };
}

function commentInPath(context: ConfluenceContext): Comment {
  const id = pathId(context, 'comment-id');
  const comment = context.confluence.comments.get(id);
  if (!comment) throw notFound();
  return visibleComment(context, id, comment.kind);
}
