import type { ConfluenceComment } from '../../clients/confluence/comments';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import type { Author, ResultRecord } from '../record';
import type { FoundPage } from './page-ref';

/** A comment as a record. What an inline comment is tied to is text of the page, so it is a passage too. */
export function commentRecord(comment: ConfluenceComment, under: FoundPage, authors: (id: string | undefined) => Author): ResultRecord {
  const selection = comment.properties?.inlineOriginalSelection;
  return {
    kind: 'comment',
    id: comment.id,
    target: under.target,
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
      body: { text: adfToMarkdown(comment.body.document, { mode: 'reading' }), author: authors(comment.version.authorId) },
    },
  };
}
