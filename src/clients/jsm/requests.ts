import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { deskDate } from './date';
import { deskUser } from './user';

const request = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  summary: z.string().optional(),
  requestType: z.object({ name: z.string() }).optional(),
  /** The desk's project: nothing leaves without its target. */
  serviceDesk: z.object({ projectId: z.string(), projectKey: z.string() }),
  createdDate: deskDate.optional(),
  reporter: deskUser.optional(),
  requestFieldValues: z.array(z.object({ fieldId: z.string(), label: z.string().optional(), value: z.unknown() })).default([]),
  currentStatus: z.object({ status: z.string(), statusDate: deskDate.optional() }).optional(),
  participants: z.object({ values: z.array(deskUser) }).optional(),
  _links: z.object({ web: z.string().optional() }).optional(),
});

export type CustomerRequest = z.output<typeof request>;

/** Requests as customers see them. Source: `GET /rest/servicedeskapi/request/{issueIdOrKey}`. */
export function customerRequests(http: ProductHttp) {
  return {
    /** @param expand `participant` for who else follows it. */
    get: (idOrKey: string, expand: readonly 'participant'[] = []): Promise<CustomerRequest> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}',
        { path: { issueIdOrKey: idOrKey }, query: { expand: ['serviceDesk', 'requestType', ...expand] } },
        { what: `Service request ${idOrKey}`, schema: request },
      ),
  };
}
