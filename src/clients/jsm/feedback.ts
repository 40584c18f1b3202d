import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const feedback = z.object({ rating: z.int().optional(), comment: z.object({ body: z.string().nullish() }).nullish() });

export type RequestFeedback = z.output<typeof feedback>;

/** How satisfied reporters were. Source: `GET /rest/servicedeskapi/request/{requestIdOrKey}/feedback` (experimental). */
export function requestFeedback(http: ProductHttp) {
  return {
    /** @throws Fault `not-found-or-hidden` where nobody gave any. */
    get: (request: string): Promise<RequestFeedback> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{requestIdOrKey}/feedback',
        { path: { requestIdOrKey: request } },
        { what: `Feedback on request ${request}`, schema: feedback },
      ),
  };
}
