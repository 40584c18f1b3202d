import * as z from 'zod';
import { BULK_MOST } from '../../clients/jira/bulk';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { choiceOf, chosenIssues, fieldsIn, type Choice } from './bulk/chosen-issues';
import { runJob } from './bulk/job';
import { manyIssues } from './bulk/many-issues';
import { plannedEdits, takenBack, type EditJob } from './bulk/planned-edits';

export const editIssues = defineWrite({
  id: 'jira_edit_issues',
  product: 'jira',
  group: 'issues',
  title: 'Edit many issues',
  summary: 'Set the same fields on up to 1000 issues chosen by keys or JQL. Preview first, then confirm.',
  effect: 'update',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: {
    'read:jira-user': 'finds assignees and mentioned people by name',
    'read:jira-work': 'finds the issues and reads which of their fields can be changed together',
    'write:jira-work': 'changes the fields of all of them in one job',
  },
  endpoints: [
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/user/assignable/search',
    'GET /rest/api/3/myself',
    'GET /rest/api/3/field',
    'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/jql/parse',
    'GET /rest/api/3/bulk/issues/fields',
    'POST /rest/api/3/bulk/issues/fields',
    'GET /rest/api/3/bulk/queue/{taskId}',
  ],
  examples: [
    { says: 'Two by key', input: { issues: ['PAY-12', 'PAY-14'], fields: { Priority: 'High' } } },
    { says: 'All that match', input: { jql: 'project = PAY AND fixVersion = 1.1', fields: { 'Fix versions': ['1.2'] } } },
  ],
  input: z.strictObject({
    issues: z.array(parameters.issue).min(1).max(BULK_MOST).optional().describe('Issue keys, ids or URLs; or jql'),
    jql: z.string().min(1).max(20_000).optional().describe('JQL; the issues it finds now are meant'),
    fields: parameters.fieldValues,
    values: z
      .record(z.string(), z.record(z.string().min(1).max(255), z.unknown()))
      .optional()
      .describe('Other values for single issues, by key: {"PAY-1": {"Priority": "Low"}}'),
    notify: z.boolean().default(false).describe('Mail watchers'),
    confirm: parameters.confirm,
  }),
  targets: (input) => (input.issues ?? []).map((ref) => ({ kind: 'issue', ref, access: 'write' })),
  writes: fieldsIn,
  subject: choiceOf,
  async observe(subject: Choice, context) {
    const { issues, fieldIds } = await chosenIssues(subject, context);
    return manyIssues(issues, ['summary', ...fieldIds]);
  },
  async prepare(input, context) {
    const choice = choiceOf(input);
    const { issues } = await chosenIssues(choice, context);
    const { jobs, planned, labels, before } = await plannedEdits(input, issues, context);
    const keys = jobs.flatMap((job) => job.issues.map((issue) => issue.key));
    const made: Choice = { fields: choice['fields'] ?? '[]', issues: keys.join(',') };
    const run = ({ issues: some, edit }: EditJob) =>
      runJob(
        some,
        () =>
          context.jira.bulk.edit(
            some.map((issue) => issue.id),
            edit,
            input.notify,
          ),
        context,
      );
    const [first, ...others] = jobs;
    let told: { note?: string } = {};
    return {
      planned: { issues: keys, ...planned },
      labels,
      changes: first !== undefined,
      affects: keys.length,
      undo: () => ({ action: 'jira_edit_issues', input: { issues: keys, ...takenBack(before), notify: input.notify } }),
      async commit() {
        if (first !== undefined) told = await run(first);
        return made;
      },
      followUps: [
        { what: 'the report of what was left', send: () => Promise.resolve(told) },
        ...others.map((job) => ({ what: `the change of ${job.issues.map((issue) => issue.key).join(', ')}`, send: () => run(job) })),
      ],
    };
  },
});
