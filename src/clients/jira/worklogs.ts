import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { user } from './user';

const worklog = z.object({
  id: z.string(),
  author: user.optional(),
  comment: z.unknown().optional(),
  started: z.string(),
  timeSpent: z.string(),
  timeSpentSeconds: z.number(),
  visibility: z.object({ type: z.string() }).optional(),
});

export type JiraWorklog = z.output<typeof worklog>;

export interface NewWorklog {
  /** Jira's own notation, so that days and weeks follow the site's setting: `1d 2h`. */
  timeSpent: string;
  /** `2026-01-31T09:00:00.000+0000`. */
  started: string;
  /** An ADF document. */
  comment?: unknown;
}

/** What happens to the remaining estimate when a worklog goes. */
export type GivenBack =
  { adjustEstimate: 'auto' | 'leave' } | { adjustEstimate: 'manual'; increaseBy: string } | { adjustEstimate: 'new'; newEstimate: string };

/** What happens to the remaining estimate. */
export type EstimateRule = { adjustEstimate: 'auto' | 'leave' } | { adjustEstimate: 'new'; newEstimate: string };

/** Logged time. Sources: `GET` and `POST /rest/api/3/issue/{issueIdOrKey}/worklog`, `GET` and `DELETE …/worklog/{id}`. */
export function jiraWorklogs(http: ProductHttp) {
  return {
    /** Oldest first; `total` counts all of them. */
    list: (issue: string, page: { startAt: number; maxResults: number }) =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/worklog',
        { path: { issueIdOrKey: issue }, query: page },
        { what: `Issue ${issue}`, schema: z.object({ worklogs: z.array(worklog), total: z.number() }) },
      ),

    get: (issue: string, id: string): Promise<JiraWorklog> =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
        { path: { issueIdOrKey: issue, id } },
        { what: `Worklog ${id} of issue ${issue}`, schema: worklog },
      ),

    /** Only the id is read: a change that was made must not fail for what the answer tells about it. */
    add: (issue: string, body: NewWorklog, options: EstimateRule & { notifyUsers: boolean }): Promise<{ id: string }> =>
      ask(
        http,
        'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
        { path: { issueIdOrKey: issue }, query: options, body },
        { what: `Issue ${issue}`, schema: z.object({ id: z.string() }) },
      ),

    remove: (issue: string, id: string, rule: GivenBack): Promise<unknown> =>
      ask(
        http,
        'DELETE /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
        { path: { issueIdOrKey: issue, id }, query: rule },
        { what: `Worklog ${id} of issue ${issue}`, schema: z.unknown() },
      ),
  };
}
