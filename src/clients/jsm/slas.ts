import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { deskDate, deskDuration } from './date';
import { deskPage, MOST_A_PAGE } from './desk-page';

const cycle = z.object({
  breached: z.boolean().optional(),
  goalDuration: deskDuration.optional(),
  elapsedTime: deskDuration.optional(),
  remainingTime: deskDuration.optional(),
  breachTime: deskDate.optional(),
  stopTime: deskDate.optional(),
});
const sla = z.object({
  id: z.string(),
  name: z.string(),
  completedCycles: z.array(cycle).default([]),
  ongoingCycle: cycle.extend({ paused: z.boolean().optional() }).optional(),
});

export type RequestSla = z.output<typeof sla>;

/** The clocks of requests, which agents of the desk may read. Source: `GET /rest/servicedeskapi/request/{issueIdOrKey}/sla`. */
export function requestSlas(http: ProductHttp) {
  return {
    list: (request: string): Promise<{ values: RequestSla[]; more: boolean }> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}/sla',
        { path: { issueIdOrKey: request }, query: { limit: MOST_A_PAGE } },
        { what: `SLAs of request ${request}`, schema: deskPage(sla) },
      ),
  };
}
