import * as z from 'zod';
import type { EstimateRule } from '../../clients/jira/worklogs';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { writtenDocument } from '../written-document';
import { durationOf, estimateOf } from './duration';
import { instantOf, jiraInstant } from './instant';
import { observeWorklog } from './observed-worklog';
import { remainingEstimate } from './remaining-estimate';

/** A bare date means the start of a usual working day. */
const MORNING = '09:00';

/** When the work began, now if not said. A time without zone is the person's own; work cannot begin in the future. */
async function startOf(started: string | undefined, { jira, now }: ActionContext): Promise<number> {
  if (started === undefined) return now();
  const { timeZone } = await jira.people.myself();
  const instant = instantOf('started', started, timeZone ?? 'UTC', MORNING);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(started.trim());
  if (instant <= now()) return instant;
  const begunToday = isDay && instantOf('started', started, timeZone ?? 'UTC', '00:00') <= now();
  if (!begunToday) throw wrongInput('started', 'Work is logged for today or a past day, not for the future.');
  return now();
}

/** A new remaining estimate is what `remaining` is for; the other rules leave no room for it. */
function estimateRule({ adjust, remaining }: { adjust: 'auto' | 'leave' | 'new'; remaining?: string | undefined }): EstimateRule {
  if (remaining !== undefined && adjust === 'leave')
    throw wrongInput('remaining', 'With adjust "leave" the remaining estimate stays: leave remaining out, or use adjust "new".');
  if (remaining !== undefined) return { adjustEstimate: 'new', newEstimate: estimateOf('remaining', remaining) };
  if (adjust === 'new') throw wrongInput('remaining', 'adjust "new" needs the new remaining estimate, such as 4h.');
  return { adjustEstimate: adjust };
}

export const addWorklog = defineWrite({
  id: 'jira_add_worklog',
  product: 'jira',
  group: 'worklogs',
  title: 'Log work',
  summary: 'Log time on an issue, e.g. 1h 30m, for today or a past date, with a comment.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'rovo',
  scopes: {
    'read:jira-user': "reads the person's time zone and finds mentioned people",
    'read:jira-work': 'reads the issue and the worklog that was made',
    'write:jira-work': 'logs the time',
  },
  endpoints: [
    'GET /rest/api/3/myself',
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
    'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
  ],
  examples: [
    {
      says: 'Yesterday afternoon',
      input: { issue: 'PAY-12', time: '1h 30m', started: '2026-01-30T14:00', comment: 'Traced the double refund.' },
    },
  ],
  input: z.strictObject({
    issue: parameters.issue,
    time: z.string().min(1).max(60).describe('e.g. 1h 30m, 2d'),
    started: z.string().max(60).optional().describe('Date or time of start; now if left out'),
    comment: parameters.markdown.optional(),
    remaining: z.string().min(1).max(60).optional().describe('New remaining estimate, e.g. 4h'),
    adjust: z.enum(['auto', 'leave', 'new']).default('auto').describe('What happens to the remaining estimate'),
    notify: z.boolean().default(true).describe('Mail watchers'),
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: ({ remaining }) => ['worklog', ...(remaining === undefined ? [] : ['timetracking'])],
  observe: observeWorklog,
  async prepare(input, context) {
    const timeSpent = durationOf('time', input.time);
    const rule = estimateRule(input);
    const [issue, started, comment] = await Promise.all([
      context.jira.issues.get(input.issue, ['timetracking', 'labels']),
      startOf(input.started, context).then(jiraInstant),
      input.comment === undefined ? undefined : writtenDocument('comment', input.comment, context),
    ]);
    const remaining = remainingEstimate(issue.fields['timetracking']);
    const estimate = remaining === undefined ? { adjust: 'leave' } : { remaining };
    return {
      planned: {
        worklog: `${timeSpent} from ${started}`,
        ...(input.comment === undefined ? {} : { comment: input.comment }),
        ...('newEstimate' in rule ? { timetracking: `remaining ${rule.newEstimate}` } : {}),
      },
      changes: true,
      undo: (made) =>
        made === null ? null : { action: 'jira_delete_worklog', input: { issue: made.issue, worklog: made.worklog, ...estimate } },
      async commit() {
        const body = { timeSpent, started, ...(comment === undefined ? {} : { comment }) };
        const added = await context.jira.worklogs.add(input.issue, body, { ...rule, notifyUsers: input.notify });
        return { issue: input.issue, worklog: added.id };
      },
    };
  },
});
