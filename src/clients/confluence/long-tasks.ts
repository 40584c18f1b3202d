import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const task = z.object({ finished: z.boolean(), successful: z.boolean(), percentageComplete: z.int().optional() });

export type LongTask = z.output<typeof task>;

/** Work that Confluence does in the background. Source: `GET /wiki/rest/api/longtask/{id}`. */
export function confluenceLongTasks(http: ProductHttp) {
  return {
    /** How far it is now, however often that is asked. */
    get: (id: string): Promise<LongTask> =>
      ask(http, 'GET /wiki/rest/api/longtask/{id}', { path: { id }, fresh: true }, { what: `Long task ${id}`, schema: task }),
  };
}
