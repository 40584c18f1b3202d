import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { deskDate } from './date';
import { deskPage, MOST_A_PAGE } from './desk-page';
import { deskUser } from './user';

const approval = z.object({
  id: z.string(),
  name: z.string().optional(),
  finalDecision: z.string(),
  canAnswerApproval: z.boolean().optional(),
  approvers: z.array(z.object({ approver: deskUser, approverDecision: z.string() })).default([]),
  createdDate: deskDate.optional(),
  completedDate: deskDate.optional(),
});

export type RequestApproval = z.output<typeof approval>;

/** Approvals of requests. Source: `GET /rest/servicedeskapi/request/{issueIdOrKey}/approval`. */
export function requestApprovals(http: ProductHttp) {
  return {
    list: (request: string): Promise<{ values: RequestApproval[]; more: boolean }> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}/approval',
        { path: { issueIdOrKey: request }, query: { limit: MOST_A_PAGE } },
        { what: `Approvals of request ${request}`, schema: deskPage(approval) },
      ),
  };
}
