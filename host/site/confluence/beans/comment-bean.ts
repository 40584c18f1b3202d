import { contentPath } from '../links';
import type { Comment } from '../records';
import { resolutionOf } from '../resolution';
import type { ConfluenceState } from '../state';
import { bodyBean } from './body-bean';
import type { BodyFormat } from './body-bean';
import { versionBean } from './version-bean';

/** v2's footer or inline comment. A reply names its parent, a top-level inline comment what it is tied to. */
export function commentBean(confluence: ConfluenceState, comment: Comment, format: BodyFormat | undefined): object {
  const { id, kind, contentId, attachmentId, parentCommentId, body, version, anchor } = comment;
  const resolvedBy = anchor?.changed;
  const content = confluence.contents.get(contentId);
  if (!content) throw new Error(`Comment ${id} has lost its content ${contentId}.`);
  const webui = `${contentPath(content, confluence.spaceOf(content))}?focusedCommentId=${id}`;
  return {
    id,
    status: 'current',
    title: `Re: ${content.title}`,
    ...(attachmentId === null ? { [content.type === 'page' ? 'pageId' : 'blogPostId']: contentId } : { attachmentId }),
    ...(parentCommentId !== null && { parentCommentId }),
    version: versionBean(version),
    body: bodyBean(body, format),
    ...(kind === 'inline' && { resolutionStatus: resolutionOf(confluence, comment) }),
    ...(resolvedBy && { resolutionLastModifierId: resolvedBy.by, resolutionLastModifiedAt: resolvedBy.at }),
    ...(anchor && { properties: { inlineMarkerRef: anchor.markerRef, inlineOriginalSelection: anchor.selection } }),
    _links: { webui },
  };
}
