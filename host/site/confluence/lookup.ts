import type { z } from 'zod';
import { confluenceV1Refusal, confluenceV2Refusal } from '../refusal';
import type { Refusal } from '../refusal';
import type { ConfluenceContext } from './endpoints/define';
import type { Attachment, Comment, Content, Space } from './records';
import type { TreeKind } from './tree-kinds';

/** v2's answer for what is not there and for what the person may not see: the two cannot be told apart. */
export function notFound(): Refusal {
  return confluenceV2Refusal(404, 'NOT_FOUND', 'Not Found');
}

/** The number in the path, or 400 as v2 words it. */
export function pathId(context: ConfluenceContext, name = 'id'): string {
  const value = context.path[name] ?? '';
  if (!/^\d+$/.test(value)) throw context.parameters.wrongType(name, value, 'long');
  return value;
}

export function visibleSpace({ confluence, permissions }: ConfluenceContext, id: string): Space {
  const space = confluence.spaces.get(id);
  if (!space || !permissions.viewSpace(space)) throw notFound();
  return space;
}

/** A page or blog post of the wanted kind that the person may view; 404 otherwise. */
export function visibleContent({ confluence, permissions }: ConfluenceContext, id: string, type?: Content['type']): Content {
  const content = confluence.contents.get(id);
  if (!content || (type !== undefined && content.type !== type) || !permissions.view(content)) throw notFound();
  return content;
}

/** What the person may also change; 404 otherwise, as v2 has it. */
export function editable({ permissions }: ConfluenceContext, content: Content): Content {
  if (permissions.edit(content)) return content;
  throw notFound();
}

/** The page that a path names, `id` unless told. */
export function pageInPath(context: ConfluenceContext, name = 'id'): Content {
  return visibleContent(context, pathId(context, name), 'page');
}

/** What the tree operations are about; their 404 names it. */
export function treeItemInPath(context: ConfluenceContext, type: TreeKind['type']): Content {
  const id = pathId(context);
  const item = context.confluence.contents.get(id);
  if (item?.type === type && context.permissions.view(item)) return item;
  throw confluenceV2Refusal(404, 'NOT_FOUND', `Cannot find [${type}] entity with id [${id}]`);
}

export function visibleComment(context: ConfluenceContext, id: string, kind: Comment['kind']): Comment {
  const comment = context.confluence.comments.get(id);
  if (comment?.kind !== kind) throw notFound();
  visibleContent(context, comment.contentId);
  return comment;
}

export function visibleAttachment(context: ConfluenceContext, id: string): Attachment {
  const attachment = context.confluence.attachments.get(id);
  if (!attachment) throw notFound();
  visibleContent(context, attachment.contentId);
  return attachment;
}

/** The attachment that a path names, with or without the `att` that its id starts with. */
export function attachmentInPath(context: ConfluenceContext, name = 'id'): Attachment {
  const id = context.path[name] ?? '';
  if (!/^(att)?\d+$/.test(id)) throw context.parameters.wrongType(name, id, 'ContentId');
  return visibleAttachment(context, id.startsWith('att') ? id : `att${id}`);
}

/** Content for v1's operations: pages, blog posts, 404 in v1's words. */
export function visibleContentV1(context: ConfluenceContext, name = 'id'): Content {
  const { confluence, permissions, path } = context;
  const content = confluence.contents.get(path[name] ?? '');
  if (content && permissions.view(content)) return content;
  throw contentNotFoundV1(context, name);
}

/** The same, which is published now: what is put away or not yet there takes no part in moves and copies. */
export function currentContentV1(context: ConfluenceContext, name = 'id'): Content {
  const content = visibleContentV1(context, name);
  if (content.status === 'current') return content;
  throw contentNotFoundV1(context, name);
}

/** Content that the person may see and also change; 403 otherwise. */
export function editableContentV1(context: ConfluenceContext): Content {
  const content = visibleContentV1(context);
  if (context.permissions.edit(content)) return content;
  throw confluenceV1Refusal(403, 'You do not have permission to edit this content');
}

export function contentNotFoundV1({ path }: ConfluenceContext, name = 'id'): Refusal {
  const id = path[name] ?? '';
  const message = `com.atlassian.confluence.api.service.exceptions.NotFoundException: No content found with id: ContentId{id=${id}}`;
  return confluenceV1Refusal(404, message);
}

/** The request's JSON body as `schema` reads it; 400 in v1's shape naming the first thing that is wrong. */
export function readV1<T>({ body }: ConfluenceContext, schema: z.ZodType<T>): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw confluenceV1Refusal(400, `Invalid request body at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
}
