import * as z from 'zod';
import { wrongInput } from '../../faults/fault';

import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { isDocument } from './field-display';
import { fieldInputs } from './field-values/field-inputs';
import { heldBefore } from './field-values/given-back';
import { observeIssue, wholeIssue } from './issue-snapshot';
import { refuseLoss } from './kept-nodes';
import { sameValue } from './same-value';
import { checkUnchanged } from './unchanged';

function isNameOf(name: string, id: string, label: string | undefined): boolean {
  return [id, label].some((one) => one?.toLowerCase() === name.trim().toLowerCase());
}

export const editIssue = defineWrite({
  id: 'jira_edit_issue',
  product: 'jira',
  group: 'issues',
  title: 'Edit an issue',
  summary: 'Change fields of one issue by display name and report what really changed after a re-read.',
  effect: 'update',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: {
    'read:jira-user': 'finds assignees and mentioned people by name',
    'read:jira-work': 'reads the issue before and after, and which fields it has',
    'write:jira-work': 'changes the fields',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/user/assignable/search',
    'GET /rest/api/3/myself',
    'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
    'POST /rest/api/3/search/jql',
    'PUT /rest/api/3/issue/{issueIdOrKey}',
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/issue/{issueIdOrKey}',
  ],
  examples: [
    { says: 'Assign and estimate', input: { issue: 'PAY-12', assignee: 'Ada Lovelace', fields: { 'Story points': 5 } } },
    { says: 'Take the due date off', input: { issue: 'PAY-12', fields: { 'Due date': null } } },
  ],
  input: z.strictObject({
    issue: parameters.issue,
    summary: z.string().trim().min(1).max(255).optional().describe('One line'),
    description: parameters.markdown.optional().describe('Markdown; replaces the whole description'),
    assignee: z.string().min(1).max(255).optional().describe('Name, email, account id, me or none'),
    priority: z.string().min(1).max(255).optional().describe('Priority name'),
    fields: parameters.fieldValues.optional(),
    notify: z.boolean().default(true).describe('false needs project admin rights'),
    expected_updated: z
      .string()
      .refine((text) => !Number.isNaN(Date.parse(text)), 'Give the updated time exactly as it was read.')
      .optional()
      .describe('updated as read; refused if changed since'),
    dry_run: parameters.dryRun,
  }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'write' }],
  writes: ({ summary, description, assignee, priority, fields }) => [
    ...Object.entries({ summary, description, assignee, priority }).flatMap(([id, value]) => (value === undefined ? [] : [id])),
    ...Object.keys(fields ?? {}),
  ],
  subject: (input) => ({ issue: input.issue }),
  observe: observeIssue,
  async prepare({ summary, description, assignee, priority, ...input }, context) {
    const { jira } = context;
    const [issue, screen] = await Promise.all([wholeIssue(input.issue, context), jira.issues.editFields(input.issue)]);
    checkUnchanged(issue, input.expected_updated);
    const named = { summary, description, assignee, priority };
    const { wire, planned, labels, reaches } = await fieldInputs(screen, named, input.fields ?? {}, {
      project: issue.fields.project.key,
      context,
      complete: false,
    });
    if (Object.keys(wire).length === 0) throw wrongInput('fields', 'Name at least one field to change.');
    const isGivenWhole = (id: string): boolean =>
      Object.entries(input.fields ?? {}).some(([name, value]) => isDocument(value) && isNameOf(name, id, labels[id]));
    for (const [id, value] of Object.entries(wire))
      if (!isGivenWhole(id)) refuseLoss(id === 'description' ? id : `fields.${labels[id] ?? id}`, issue.fields[id], value);
    const changed = Object.keys(wire).filter((id) => !sameValue(issue.fields[id], wire[id]));
    const only = <Value>(values: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(values).filter(([id]) => changed.includes(id)));
    return {
      planned: only(planned),
      labels,
      reaches,
      changes: changed.length > 0,
      undo: () => ({
        action: 'jira_edit_issue',
        input: {
          issue: issue.key,
          fields: heldBefore(
            issue,
            screen.filter((meta) => changed.includes(meta.fieldId)),
          ),
          notify: input.notify,
        },
      }),
      async commit() {
        await jira.issues.edit(input.issue, { fields: only(wire) }, input.notify);
        return { issue: input.issue };
      },
    };
  },
});
