import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { everyPage } from './every-page';
import { user } from './user';

const PAGE = 100;
const MOST = 1000;

/** Seconds or milliseconds since the epoch, whichever the size says, in ISO 8601. */
function moment(value: number): string {
  return new Date(value < 1e11 ? value * 1000 : value).toISOString();
}

const change = z.object({
  id: z.string(),
  author: user.nullish(),
  // The history of many issues at once tells the moment as a number.
  created: z.union([z.string(), z.number().transform(moment)]),
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

const bulkPage = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(change) })).default([]),
  nextPageToken: z.string().nullish(),
});

/** The history of issues. Sources: `GET /rest/api/3/issue/{issueIdOrKey}/changelog`, `POST /rest/api/3/changelog/bulkfetch`. */
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

    /** One page of the histories of up to a thousand issues, oldest first; with `fieldIds`, at most ten, only changes of these fields. */
    bulk: (request: { issueIdsOrKeys: readonly string[]; fieldIds?: readonly string[]; maxResults: number; nextPageToken?: string }) =>
      ask(http, 'POST /rest/api/3/changelog/bulkfetch', { body: request }, { what: 'the history of the issues', schema: bulkPage }),
  };
}
