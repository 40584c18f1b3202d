import type { ConfluenceComment } from '../../clients/confluence/comments';
import type { ActionContext } from '../context';
import type { Author, FieldValue, ResultRecord } from '../record';
import { authorsOf } from './authors';
import { commentRecord } from './comment-record';
import { pageCarrier } from './page-record';
import type { FoundPage } from './page-ref';
import { pathRecords } from './tree-record';

export const INCLUDES = ['labels', 'comments', 'attachments', 'ancestors', 'status', 'block_ids'] as const;
type Include = (typeof INCLUDES)[number];

const MOST = 25;

/** What belongs to a page beside its own fields and text. */
interface Included {
  fields: Record<string, FieldValue>;
  parts: Record<string, readonly ResultRecord[]>;
  notes: string[];
  author: (id: string | undefined) => Author;
}

async function comments(
  { page: { type, id } }: FoundPage,
  { confluence }: ActionContext,
): Promise<{ list: ConfluenceComment[]; more: boolean }> {
  const [footer, inline] = await Promise.all([
    confluence.comments.list({ type, id }, 'footer', { limit: MOST }),
    confluence.comments.list({ type, id }, 'inline', { limit: MOST }),
  ]);
  return { list: [...inline.comments, ...footer.comments], more: footer.next !== undefined || inline.next !== undefined };
}

async function attachments(
  { page, target }: FoundPage,
  { confluence }: ActionContext,
): Promise<{ records: ResultRecord[]; more: boolean }> {
  const found = await confluence.attachments.list(page, MOST);
  const records = found.attachments.map(({ id, title, mediaType, fileSize, comment }): ResultRecord => ({
    kind: 'attachment',
    id,
    target,
    carrier: pageCarrier(page),
    field: 'attachment',
    fields: { title, media_type: mediaType ?? null, bytes: fileSize ?? null, comment: comment ?? null },
  }));
  return { records, more: found.more };
}

/** The path from the top of the space down to the page. */
async function ancestors({ page, target }: FoundPage, { confluence }: ActionContext): Promise<ResultRecord[]> {
  if (page.type === 'blogposts') return [];
  return pathRecords(await confluence.tree.ancestors({ type: 'pages', id: page.id }), target, confluence);
}

async function contentState({ page }: FoundPage, { confluence }: ActionContext): Promise<string | null> {
  const status = page.status === 'draft' || page.status === 'archived' ? page.status : undefined;
  return confluence.states.get(page.id, status);
}

/** Reads what was asked to be included, all at once, and who wrote that and the page itself. */
export async function readIncludes(found: FoundPage, include: ReadonlySet<Include>, context: ActionContext): Promise<Included> {
  const wanted = <T>(name: Include, read: () => Promise<T>): Promise<T | undefined> =>
    include.has(name) ? read() : Promise.resolve(undefined);
  const [labels, commented, attached, above, state] = await Promise.all([
    wanted('labels', () => context.confluence.labels.list(found.page)),
    wanted('comments', () => comments(found, context)),
    wanted('attachments', () => attachments(found, context)),
    wanted('ancestors', () => ancestors(found, context)),
    wanted('status', () => contentState(found, context)),
  ]);
  const list = commented?.list ?? [];
  const { page } = found;
  const author = await authorsOf([page.authorId, page.version.authorId, ...list.map(({ version }) => version.authorId)], context);
  return {
    fields: { ...(labels ? { labels } : {}), ...(state === undefined ? {} : { content_state: state }) },
    parts: {
      ...(above ? { ancestors: above } : {}),
      ...(attached ? { attachments: attached.records } : {}),
      ...(commented ? { comments: list.map((comment) => commentRecord(comment, found, author)) } : {}),
    },
    notes: [
      ...(commented?.more ? [`Only the newest ${MOST} comments of each kind are shown.`] : []),
      ...(attached?.more ? [`Only ${MOST} attachments are shown.`] : []),
    ],
    author,
  };
}
