import type { ConfluenceComment } from '../../clients/confluence/comments';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import type { Author, ResultRecord } from '../record';
import type { FoundPage } from './page-ref';

/** Old comments exist in storage format only, which is no text to read. */
function commentText({ body }: ConfluenceComment): string {
  return body.document === undefined ? '[kept in storage format only]' : adfToMarkdown(body.document, { mode: 'reading' });
}

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
      body: { text: commentText(comment), author: authors(comment.version.authorId) },
    },
  };
}
