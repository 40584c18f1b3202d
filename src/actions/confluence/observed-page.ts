import type { ContentReading } from '../../clients/confluence/pages';
import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { authorById } from './authors';
import { losslessText, ownBody } from './own-body';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';

/** The whole page as a record, its text without loss: the before-image of a change, and what is compared with it after. */
export async function observePage(ref: string, context: ActionContext, reading: ContentReading = {}): Promise<ResultRecord> {
  const found = await resolvePage(ref, context, { bodyFormat: 'atlas_doc_format', ...reading });
  const text = losslessText(await ownBody(found.page, context));
  const record = pageRecord(found, (id) => authorById(id, context));
  return { ...record, passages: { body: { text, author: authorById(found.page.version.authorId, context) } } };
}
