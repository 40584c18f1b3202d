import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { nextCursor } from './next-cursor';

const space = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  type: z.string().optional(),
  homepageId: z.string().nullable().default(null),
});
const spacePage = z.object({ results: z.array(space), _links: nextCursor });
const MOST_A_PAGE = 250;

export type ConfluenceSpace = z.output<typeof space>;

/** Spaces. Sources: `GET /wiki/api/v2/spaces`, `GET /wiki/api/v2/spaces/{id}`. */
export function confluenceSpaces(http: ProductHttp) {
  const list = (query: { ids?: readonly string[]; keys?: readonly string[]; sort?: string; cursor?: string }) =>
    ask(http, 'GET /wiki/api/v2/spaces', { query: { ...query, limit: MOST_A_PAGE } }, { what: 'the list of spaces', schema: spacePage });

  return {
    get: (id: string): Promise<ConfluenceSpace> =>
      ask(http, 'GET /wiki/api/v2/spaces/{id}', { path: { id } }, { what: `Space ${id}`, schema: space }),

    /** The space with this key; undefined when the person sees none. */
    async byKey(key: string): Promise<ConfluenceSpace | undefined> {
      const { results } = await list({ keys: [key] });
      return results.find((one) => one.key.toUpperCase() === key.toUpperCase());
    },

    /** Those of these keys (at most 250) whose space the person sees. */
    async byKeys(keys: readonly string[]): Promise<ConfluenceSpace[]> {
      return keys.length === 0 ? [] : (await list({ keys })).results;
    },

    /** Those of these spaces that the person sees. */
    async byIds(ids: readonly string[]): Promise<ConfluenceSpace[]> {
      return ids.length === 0 ? [] : (await list({ ids })).results;
    },

    /** One page of all spaces that the person sees, by name. */
    async page(cursor?: string): Promise<{ spaces: ConfluenceSpace[]; next: string | undefined }> {
      const { results, _links: next } = await list({ sort: 'name', ...(cursor === undefined ? {} : { cursor }) });
      return { spaces: results, next };
    },
  };
}
