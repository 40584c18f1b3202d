import { ifFound } from '../../clients/if-found';
import type { ActionContext } from '../context';
import { commentRecord } from '../jira/issue-parts/comments';
import type { ResultRecord } from '../record';
import type { RequestPart } from './request-part';
import { deskAuthor, requestCarrier, requestTarget, type FoundRequest } from './request-record';

/** Which comments of a request, and in what form. */
export interface ConversationAsked {
  comments: 'all' | 'public' | 'internal';
  format: 'markdown' | 'adf';
}

const MOST = 100;

/** The newest comments by way of the issue, which tells customers from others and keeps the documents. */
async function onIssue(found: FoundRequest, asked: ConversationAsked, { jira }: ActionContext): Promise<RequestPart | undefined> {
  const { issue } = found;
  if (issue === undefined) return undefined;
  const page = await ifFound(jira.comments.list(issue.key, { startAt: 0, maxResults: MOST, orderBy: '-created' }));
  if (page === undefined) return undefined;
  const wanted = page.comments.filter(({ jsdPublic }) => asked.comments === 'all' || jsdPublic === (asked.comments === 'public'));
  const form = asked.format === 'adf' ? 'adf' : 'reading';
  return {
    records: wanted.toReversed().map((comment) => ({ ...commentRecord(comment, { issue, form }), carrier: requestCarrier(found) })),
    notes: page.total > page.comments.length ? [`Only the newest ${MOST} of ${page.total} comments were looked through.`] : [],
  };
}

/** What a portal customer may read of it, in wiki markup. */
async function onPortal(found: FoundRequest, asked: ConversationAsked, { jsm }: ActionContext): Promise<RequestPart> {
  const { request } = found;
  const which = { public: asked.comments !== 'internal', internal: asked.comments !== 'public' };
  const { values, more } = await jsm.comments.list(request.issueKey, which);
  const records = values.map(({ id, body, public: isPublic, author, created }): ResultRecord => ({
    kind: 'comment',
    id,
    target: requestTarget(request),
    carrier: requestCarrier(found),
    field: 'comment',
    fields: { created: created ?? null, public: isPublic },
    passages: { body: { text: body, author: deskAuthor(author) } },
  }));
  return { records, notes: ['The texts are in wiki markup.', ...(more ? ['Only the oldest comments are shown.'] : [])] };
}

/** The conversation on a request, in the order in which it was written; `public` says what customers read. */
export async function conversation(found: FoundRequest, asked: ConversationAsked, context: ActionContext): Promise<RequestPart> {
  return (await onIssue(found, asked, context)) ?? (await onPortal(found, asked, context));
}
