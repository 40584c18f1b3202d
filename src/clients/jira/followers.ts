import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { user } from './user';

const watchers = z.object({ watchCount: z.number(), watchers: z.array(user).default([]) });
const votes = z.object({ votes: z.number(), voters: z.array(user).default([]) });

/** Who follows an issue. Sources: `GET /rest/api/3/issue/{issueIdOrKey}/watchers` and `…/votes`. */
export function jiraFollowers(http: ProductHttp) {
  return {
    watchers: (issue: string) =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/watchers',
        { path: { issueIdOrKey: issue } },
        { what: `Issue ${issue}`, schema: watchers },
      ),

    votes: (issue: string) =>
      ask(http, 'GET /rest/api/3/issue/{issueIdOrKey}/votes', { path: { issueIdOrKey: issue } }, { what: `Issue ${issue}`, schema: votes }),
  };
}
