import { adfToMarkdown } from '../../documents/adf-to-markdown';
import { blocksIn } from '../../documents/blocks/blocks-in';
import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { authorById } from './authors';
import { observePage } from './observed-page';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';

/**
 * A page as a record of its blocks, each by its reference and with its text without loss: two readings tell which blocks are new, which
 * are gone, and that all others are the same. A page without a document is one text.
 */
export async function observeBlocks(ref: string, context: ActionContext): Promise<ResultRecord> {
  const found = await resolvePage(ref, context, { bodyFormat: 'atlas_doc_format' });
  const { document } = found.page.body;
  if (document === undefined) return observePage(ref, context);
  const page = pageRecord(found, (id) => authorById(id, context));
  const author = authorById(found.page.version.authorId, context);
  const blocks = blocksIn(document)
    .filter(({ depth }) => depth === 0)
    .map(({ ref: id, node }): ResultRecord => ({
      kind: 'block',
      id,
      target: page.target,
      ...(page.carrier && { carrier: page.carrier }),
      field: 'body',
      fields: {},
      passages: { body: { text: adfToMarkdown({ type: 'doc', version: 1, content: [node] }), author } },
    }));
  return { ...page, parts: { blocks } };
}
