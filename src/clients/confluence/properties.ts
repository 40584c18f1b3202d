import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

/** Hidden JSON data of pages. Source: `POST /wiki/api/v2/pages/{page-id}/properties`. */
export function confluenceProperties(http: ProductHttp) {
  return {
    create: (pageId: string, key: string, value: unknown): Promise<unknown> => {
      const expected = { what: `Property ${key} of page ${pageId}`, schema: z.unknown() };
      return ask(http, 'POST /wiki/api/v2/pages/{page-id}/properties', { path: { 'page-id': pageId }, body: { key, value } }, expected);
    },
  };
}
