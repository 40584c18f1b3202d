import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { everyPage } from './every-page';
import { user } from './user';

const PAGE = 100;
const MOST = 1000;

const change = z.object({
  id: z.string(),
  author: user.optional(),
  created: z.string(),
  items: z.array(
    z.object({
      field: z.string(),
      fieldId: z.string().optional(),
      from: z.string().nullish(),
      fromString: z.string().nullish(),
      to: z.string().nullish(),
      // Every object has a `toString`, so the absent one must be told from the inherited one.
      toString: z.unknown().transform((text) => (typeof text === 'string' ? text : null)),
    }),
  ),
});

export type JiraChange = z.output<typeof change>;

/** The history of an issue. Source: `GET /rest/api/3/issue/{issueIdOrKey}/changelog`. */
export function jiraChangelog(http: ProductHttp) {
  return {
    /** Oldest first; `complete` is false where there are more than a thousand entries. */
    all: (issue: string): Promise<{ items: JiraChange[]; complete: boolean }> =>
      everyPage(MOST, async (startAt) => {
        const page = await ask(
          http,
          'GET /rest/api/3/issue/{issueIdOrKey}/changelog',
          { path: { issueIdOrKey: issue }, query: { startAt, maxResults: PAGE } },
          { what: `Issue ${issue}`, schema: z.object({ values: z.array(change), total: z.number() }) },
        );
        return { items: page.values, total: page.total };
      }),
  };
}
