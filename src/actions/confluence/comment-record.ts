import type { ConfluenceComment } from '../../clients/confluence/comments';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import type { Author, ResultRecord } from '../record';
import { pageCarrier } from './page-record';
import type { FoundPage } from './page-ref';

/** How a comment's text is given: to be read, without loss, or as the document itself. */
export type CommentForm = 'reading' | 'faithful' | 'adf';

/** Old comments exist in storage format only, which is no text to read. */
function commentText({ body }: ConfluenceComment, form: CommentForm): string {
  if (body.document === undefined) return '[kept in storage format only]';
  return form === 'adf' ? JSON.stringify(body.document) : adfToMarkdown(body.document, { mode: form });
}

/** A comment as a record. What an inline comment is tied to is text of the page, so it is a passage too. */
export function commentRecord(
  comment: ConfluenceComment,
  under: FoundPage,
  authors: (id: string | undefined) => Author,
  form: CommentForm = 'reading',
): ResultRecord {
  const selection = comment.properties?.inlineOriginalSelection;
  return {
    kind: 'comment',
    id: comment.id,
    target: under.target,
    carrier: pageCarrier(under.page),
    field: 'comment',
    fields: {
      page: under.page.id,
      place: comment.kind,
      reply_to: comment.parentCommentId ?? null,
      attachment: comment.attachmentId ?? null,
      resolution: comment.resolutionStatus ?? null,
      created: comment.version.createdAt ?? null,
    },
    passages: {
      ...(selection === undefined ? {} : { about: { text: selection, author: authors(under.page.version.authorId) } }),
      body: { text: commentText(comment, form), author: authors(comment.version.authorId) },
    },
  };
}
