import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { annotate } from './annotate';
import type { CommentTarget } from './comment-target';
import type { ConfluenceContext } from './endpoints/define';
import type { CommentAnchor } from './records';

export const selectionSchema = z.strictObject({
  textSelection: z.string().min(1),
  textSelectionMatchCount: z.int(),
  textSelectionMatchIndex: z.int(),
});
type Selection = z.infer<typeof selectionSchema>;

/** Ties a top-level comment to its text by a mark in the page, without a new version of the page; a reply has nothing of its own. */
export function newAnchor(context: ConfluenceContext, target: CommentTarget, selection: Selection | undefined): CommentAnchor | null {
  const { confluence, parameters } = context;
  if ((target.parentCommentId === null) === (selection === undefined)) {
    throw parameters.refuse('inlineCommentProperties must be provided for a top level inline comment and for no other');
  }
  if (selection === undefined) return null;
  const { textSelection, textSelectionMatchCount: count, textSelectionMatchIndex: index } = selection;
  const content = confluence.contents.get(target.contentId);
  if (!content) throw new Error(`Content ${target.contentId} vanished within a request.`);
  const markerRef = randomUUID();
  const current = confluence.current(content);
  const { document, matches } = annotate(current.body, { text: textSelection, index, markerRef });
  if (matches !== count || document === null) {
    throw parameters.refuse(`The text selection matches ${matches} times, not ${count}, or has no match with index ${index}`);
  }
  confluence.versions.put({ ...current, body: document });
  return { markerRef, selection: textSelection, resolution: 'open' };
}
