import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const folder = z.object({ id: z.string(), title: z.string().default(''), spaceId: z.string() });

/** Folders of the content tree. Source: `GET /wiki/api/v2/folders/{id}`. */
export function confluenceFolders(http: ProductHttp) {
  return {
    get: (id: string): Promise<z.output<typeof folder>> =>
      ask(http, 'GET /wiki/api/v2/folders/{id}', { path: { id } }, { what: `Page or folder ${id}`, schema: folder }),
  };
}
