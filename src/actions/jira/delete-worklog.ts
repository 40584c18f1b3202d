import * as z from 'zod';
import type { GivenBack } from '../../clients/jira/worklogs';
import { wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { durationOf, estimateOf } from './duration';
import { isDocument } from './field-display';
import { documentText } from './issue-record';
import { observeWorklog } from './observed-worklog';
import { remainingEstimate } from './remaining-estimate';

interface Asked {
  adjust: 'auto' | 'leave' | 'manual';
  increase_by?: string | undefined;
  remaining?: string | undefined;
}

/** What happens to the remaining estimate. */
function ruleOf({ adjust, increase_by: increase, remaining }: Asked): GivenBack {
  if (remaining !== undefined) {
    if (increase !== undefined) throw wrongInput('remaining', 'Give remaining or increase_by, not both.');
    return { adjustEstimate: 'new', newEstimate: estimateOf('remaining', remaining) };
  }
  if ((adjust === 'manual') !== (increase !== undefined))
    throw wrongInput('increase_by', 'Goes with adjust "manual", which needs it, such as 2h.');
  return increase === undefined || adjust !== 'manual'
    ? { adjustEstimate: adjust === 'leave' ? 'leave' : 'auto' }
    : { adjustEstimate: 'manual', increaseBy: durationOf('increase_by', increase) };
}

export const deleteWorklog = defineWrite({
  id: 'jira_delete_worklog',
  product: 'jira',
  group: 'worklogs',
  title: 'Delete a worklog',
  summary: 'Delete a worklog and give the time back to the remaining estimate.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'reads the issue and the worklog, to keep it', 'write:jira-work': 'deletes the worklog' },
  endpoints: [
    'GET /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
    'DELETE /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
  ],
  examples: [{ says: 'Logged on the wrong issue', input: { issue: 'PAY-12', worklog: '10004' } }],
  input: z.strictObject({
    issue: parameters.issue,
    worklog: z.string().regex(/^\d+$/, 'Give the id of a worklog, as jira_get_issue shows it.').describe('Worklog id'),
    adjust: z.enum(['auto', 'leave', 'manual']).default('auto').describe('What happens to the remaining estimate'),
    increase_by: z.string().min(1).max(60).optional().describe('With adjust manual, e.g. 2h'),
    remaining: z.string().min(1).max(60).optional().describe('New remaining estimate, e.g. 4h; instead of adjust'),
    confirm: parameters.confirm,
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: ({ remaining, increase_by: increase }) => [
    'worklog',
    ...(remaining === undefined && increase === undefined ? [] : ['timetracking']),
  ],
  subject: (input) => ({ issue: input.issue, worklog: input.worklog }),
  observe: observeWorklog,
  async prepare(input, { jira }) {
    const rule = ruleOf(input);
    const [issue, worklog] = await Promise.all([
      jira.issues.get(input.issue, ['timetracking', 'labels']),
      jira.worklogs.get(input.issue, input.worklog),
    ]);
    const remaining = remainingEstimate(issue.fields['timetracking']);
    const again = {
      issue: issue.key,
      time: `${Math.round(worklog.timeSpentSeconds / 60)}m`,
      started: worklog.started,
      notify: false,
      ...(isDocument(worklog.comment) ? { comment: documentText(worklog.comment, 'faithful') } : {}),
      ...(remaining === undefined ? { adjust: 'leave' } : { adjust: 'new', remaining }),
    };
    return {
      planned: { worklog: `${worklog.timeSpent} from ${worklog.started} goes for good`, remaining_estimate: Object.values(rule).join(' ') },
      changes: true,
      ...(worklog.visibility === undefined
        ? { undo: () => ({ action: 'jira_add_worklog', input: again }) }
        : { notes: ['Only some people see this worklog: it cannot be logged again in the same way.'] }),
      async commit() {
        await jira.worklogs.remove(issue.key, worklog.id, rule);
        return { issue: issue.key, worklog: worklog.id };
      },
    };
  },
});
