import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const label = z.object({ name: z.string(), prefix: z.string().optional() });
const LISTS = { pages: 'GET /wiki/api/v2/pages/{id}/labels', blogposts: 'GET /wiki/api/v2/blogposts/{id}/labels' } as const;

/** Labels. Sources: `GET /wiki/api/v2/{pages,blogposts}/{id}/labels`, `POST` and `DELETE /wiki/rest/api/content/{id}/label` (v2 cannot write them). */
export function confluenceLabels(http: ProductHttp) {
  return {
    async list(of: { type: 'pages' | 'blogposts'; id: string }): Promise<string[]> {
      const schema = z.object({ results: z.array(label) });
      const request = { path: { id: of.id }, query: { limit: 250 } };
      const { results } = await ask(http, LISTS[of.type], request, { what: `Labels of ${of.id}`, schema });
      return results.map(({ name }) => name);
    },

    /** Adds labels that everybody sees; those that are there already stay. */
    add: (id: string, names: readonly string[]): Promise<unknown> => {
      const body = names.map((name) => ({ prefix: 'global', name }));
      const expected = { what: `Labels of ${id}`, schema: z.unknown() };
      return ask(http, 'POST /wiki/rest/api/content/{id}/label', { path: { id }, body }, expected);
    },

    /** Takes one label away, by query: names may hold a slash. */
    remove: (id: string, name: string): Promise<unknown> =>
      ask(
        http,
        'DELETE /wiki/rest/api/content/{id}/label',
        { path: { id }, query: { name } },
        { what: `Labels of ${id}`, schema: z.unknown() },
      ),
  };
}
