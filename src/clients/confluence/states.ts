import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const stateAnswer = z.object({ contentState: z.object({ name: z.string() }).nullish() });

/** The coloured state of content ("In progress"). Source: `GET /wiki/rest/api/content/{id}/state`. */
export function confluenceStates(http: ProductHttp) {
  return {
    /** The state's name; null where none is set. Without a status it is that of the published page. */
    async get(id: string, status?: 'draft' | 'archived'): Promise<string | null> {
      const request = { path: { id }, query: { status } };
      const { contentState } = await ask(http, 'GET /wiki/rest/api/content/{id}/state', request, {
        what: `Page ${id}`,
        schema: stateAnswer,
      });
      return contentState?.name ?? null;
    },
  };
}
