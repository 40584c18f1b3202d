import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { deskPage, MOST_A_PAGE } from './desk-page';
import { deskUser, type DeskUser } from './user';

/** Who follows requests beside their reporters. Source: `GET /rest/servicedeskapi/request/{issueIdOrKey}/participant`. */
export function requestParticipants(http: ProductHttp) {
  return {
    list: (request: string): Promise<{ values: DeskUser[]; more: boolean }> =>
      ask(
        http,
        'GET /rest/servicedeskapi/request/{issueIdOrKey}/participant',
        { path: { issueIdOrKey: request }, query: { limit: MOST_A_PAGE } },
        { what: `Participants of request ${request}`, schema: deskPage(deskUser) },
      ),
  };
}
