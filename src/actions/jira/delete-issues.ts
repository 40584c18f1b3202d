import * as z from 'zod';
import { BULK_MOST } from '../../clients/jira/bulk';
import type { JiraIssue } from '../../clients/jira/issues';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';
import { runJob } from './bulk/job';
import { manyIssues } from './bulk/many-issues';
import { linksIn } from './issue-parts/links';
import { namedIssues, visibleIssues } from './named-issues';
import { relatedIssues } from './related-issues';

const FIELDS = ['summary', 'status', 'subtasks', 'issuelinks', 'labels'];
const SHOWN = ['summary', 'status'];

const subtaskField = z.array(z.object({ id: z.string(), key: z.string() }));

/** Subtasks that nobody named, and that go with their parents. */
function subtasksOf(issues: readonly JiraIssue[]): { id: string; key: string }[] {
  const named = new Set(issues.map((issue) => issue.id));
  return issues.flatMap((issue) => subtaskField.parse(issue.fields['subtasks'] ?? []).filter(({ id }) => !named.has(id)));
}

/** The issues that are still there, with their subtasks. */
async function observe(subject: { issues: string }, context: ActionContext): Promise<ResultRecord> {
  const issues = await visibleIssues(subject.issues.split(','), FIELDS, context);
  const below = await relatedIssues(
    subtasksOf(issues).map(({ id }) => id),
    context,
  );
  return manyIssues(issues, SHOWN, { subtasks: [...below.values()] });
}

export const deleteIssues = defineWrite({
  id: 'jira_delete_issues',
  product: 'jira',
  group: 'issues',
  title: 'Delete issues',
  summary: 'Delete issues for good (no trash in Jira). Preview shows subtasks and links that go too.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'reads the issues, their subtasks and links', 'write:jira-work': 'deletes the issues' },
  endpoints: [
    'POST /rest/api/3/issue/bulkfetch',
    'DELETE /rest/api/3/issue/{issueIdOrKey}',
    'POST /rest/api/3/bulk/issues/delete',
    'GET /rest/api/3/bulk/queue/{taskId}',
  ],
  examples: [{ says: 'Two that were made by mistake', input: { issues: ['PAY-12', 'PAY-13'] } }],
  input: z.strictObject({
    issues: z.array(parameters.issue).min(1).max(BULK_MOST).describe('Issue keys, ids or URLs'),
    delete_subtasks: z.boolean().default(false).describe('true: subtasks go too'),
    confirm: parameters.confirm,
  }),
  targets: (input) => input.issues.map((ref) => ({ kind: 'issue', ref, access: 'write' })),
  writes: () => [],
  subject: (input) => ({ issues: [...new Set(input.issues)].join(',') }),
  observe,
  async prepare(input, context) {
    const { jira } = context;
    const issues = await namedIssues(input.issues, FIELDS, context);
    const subtasks = subtasksOf(issues);
    if (subtasks.length > 0 && !input.delete_subtasks)
      throw wrongInput(
        'delete_subtasks',
        `${subtasks.length} subtask(s) would go too: ${subtasks.map(({ key }) => key).join(', ')}. Say true for that.`,
      );
    const links = issues.reduce((sum, issue) => sum + linksIn(issue.fields['issuelinks']).length, 0);
    const made = { issues: issues.map((issue) => issue.key).join(',') };
    const [single] = issues;
    let told: { note?: string } = {};
    return {
      planned: {
        issues: issues.map((issue) => issue.key),
        ...(subtasks.length > 0 ? { subtasks: subtasks.map(({ key }) => key) } : {}),
        ...(links > 0 ? { issuelinks: `${links} go too` } : {}),
      },
      changes: true,
      affects: issues.length + subtasks.length,
      notes: ['Jira has no trash for issues: this cannot be undone.'],
      async commit() {
        if (issues.length === 1 && single !== undefined) await jira.issues.remove(single.key, input.delete_subtasks);
        else told = await runJob(issues, () => jira.bulk.remove(issues.map((issue) => issue.id)), context);
        return made;
      },
      followUps: [{ what: 'the report of what was left', send: () => Promise.resolve(told) }],
    };
  },
});
