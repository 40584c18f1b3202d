import type { TypedContent } from '../../clients/confluence/contents';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { documentTexts, storageTexts, type Texts, type TextsAsked } from './page-texts';

/**
 * The asked texts of a page that was read in the format asked for. Very old pages have no document form: their body comes in
 * storage format under that name.
 * @throws Fault `input` when a part of such a page is asked for, or a heading is unknown.
 */
export async function readTexts(page: TypedContent, asked: TextsAsked, { confluence }: ActionContext): Promise<Texts> {
  if (asked.part === 'meta') return { texts: {} };
  if (asked.format === 'storage') return storageTexts('body', page.body.storage ?? '', asked);
  if (page.body.document !== undefined) return documentTexts(page.body.document, asked);
  if (asked.part !== 'full' || asked.withBlocks)
    throw wrongInput('part', 'Confluence keeps this page in storage format only: read it whole.', ['full']);
  const { body } = await confluence.contents.get(page.id, { bodyFormat: 'storage', version: page.version.number });
  return storageTexts('body_in_storage_format', body.storage ?? '', asked);
}
