import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import type { ScopedCql } from '../../ports/scoped-query';
import { ask } from '../ask';
import { nextCursor } from './next-cursor';

const space = z.object({ id: z.union([z.string(), z.int()]).transform(String), key: z.string(), type: z.string().optional() });
const by = z.object({
  accountId: z.string().nullish(),
  accountType: z.string().nullish(),
  displayName: z.string().nullish(),
  isExternalCollaborator: z.boolean().nullish(),
});

const hit = z.object({
  content: z
    .object({
      id: z.string(),
      type: z.string(),
      title: z.string().optional(),
      status: z.string().optional(),
      space: space.optional(),
      version: z.object({ number: z.int(), by: by.optional() }).optional(),
      metadata: z.object({ labels: z.object({ results: z.array(z.object({ name: z.string() })) }).optional() }).optional(),
      /** What a comment or a file belongs to. */
      container: z.object({ id: z.union([z.string(), z.int()]).transform(String), type: z.string() }).optional(),
    })
    .optional(),
  space: space.optional(),
  user: by.optional(),
  title: z.string(),
  excerpt: z.string().default(''),
  url: z.string().optional(),
  entityType: z.string().optional(),
  lastModified: z.string().optional(),
});

export type SearchHit = z.output<typeof hit>;

/** CQL search. Source: `GET /wiki/rest/api/search` (there is no v2 search). */
export function confluenceSearch(http: ProductHttp) {
  return {
    async find(
      cql: ScopedCql,
      page: { limit: number; cursor?: string; excerpt: boolean },
    ): Promise<{ hits: SearchHit[]; next: string | undefined; total: number | undefined }> {
      const query = {
        cql,
        limit: page.limit,
        cursor: page.cursor,
        excerpt: page.excerpt ? 'highlight_unescaped' : 'none',
        expand: 'content.space,content.version,content.container,content.metadata.labels',
      };
      const schema = z.object({ results: z.array(hit), totalSize: z.int().optional(), _links: nextCursor });
      const { results, totalSize, _links: next } = await ask(http, 'GET /wiki/rest/api/search', { query }, { what: 'the search', schema });
      return { hits: results, next, total: totalSize };
    },
  };
}
