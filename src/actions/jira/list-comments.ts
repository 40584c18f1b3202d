import * as z from 'zod';
import type { JiraComment } from '../../clients/jira/comments';
import { defineRead } from '../define';
import { offsetCursor, offsetOf } from '../offset-cursor';
import * as parameters from '../parameters';
import { instantOf } from './instant';
import { commentRecord } from './issue-parts/comments';

/** Pages that are passed over on the way to the first comment that is new enough. */
const MOST_PAGES = 20;

export const listComments = defineRead({
  id: 'jira_list_comments',
  product: 'jira',
  group: 'comments',
  title: 'Read comments',
  summary: 'Read the comments of an issue, newest first, with author, visibility and an external-author mark.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:jira-user': "reads the person's time zone, for dates without one",
    'read:jira-work': 'reads the issue and its comments',
  },
  endpoints: ['GET /rest/api/3/issue/{issueIdOrKey}', 'GET /rest/api/3/issue/{issueIdOrKey}/comment', 'GET /rest/api/3/myself'],
  examples: [
    { says: 'The latest', input: { issue: 'PAY-12', limit: 5 } },
    { says: 'All from a day on, as they were written', input: { issue: 'PAY-12', since: '2026-01-31', order: 'oldest' } },
  ],
  input: z.strictObject({
    issue: parameters.issue,
    since: z.string().max(60).optional().describe('Date or time: only comments from then on'),
    order: z.enum(['newest', 'oldest']).default('newest').describe('Which come first'),
    limit: parameters.limit(20, 100),
    cursor: parameters.cursor,
    format: z.enum(['markdown', 'adf']).default('markdown').describe('Form of the text'),
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'read' }],
  async read(input, { jira }) {
    const [issue, since] = await Promise.all([
      jira.issues.get(input.issue, ['labels']),
      input.since === undefined
        ? 0
        : jira.people.myself().then((me) => instantOf('since', input.since ?? '', me.timeZone ?? 'UTC', '00:00')),
    ]);
    const orderBy = input.order === 'newest' ? '-created' : '+created';
    const isNew = (comment: JiraComment): boolean => Date.parse(comment.created) >= since;
    let startAt = offsetOf(input.cursor);
    let shown: JiraComment[] = [];
    let more = true;
    for (let pages = 0; pages < MOST_PAGES && more && shown.length === 0; pages += 1) {
      const page = await jira.comments.list(issue.id, { startAt, maxResults: input.limit, orderBy });
      shown = page.comments.filter(isNew);
      startAt += page.comments.length;
      const isPast = input.order === 'newest' && shown.length < page.comments.length;
      more = page.comments.length > 0 && startAt < page.total && !isPast;
    }
    const form = input.format === 'adf' ? 'adf' : 'reading';
    return {
      records: shown.map((comment) => commentRecord(comment, { issue, form })),
      ...(more ? { cursor: offsetCursor(startAt) } : {}),
    };
  },
});
