import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const property = z.object({ id: z.string(), key: z.string() });

/** Hidden JSON data of pages. Source: `POST /wiki/api/v2/pages/{page-id}/properties`. */
export function confluenceProperties(http: ProductHttp) {
  return {
    create: (pageId: string, key: string, value: unknown) =>
      ask(
        http,
        'POST /wiki/api/v2/pages/{page-id}/properties',
        { path: { 'page-id': pageId }, body: { key, value } },
        {
          what: `Property ${key} of page ${pageId}`,
          schema: property,
        },
      ),
  };
}
