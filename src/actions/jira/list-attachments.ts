import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { attachmentRecord, attachmentsIn } from './issue-parts/attachments';

export const listAttachments = defineRead({
  id: 'jira_list_attachments',
  product: 'jira',
  group: 'attachments',
  title: 'List attachments',
  summary: 'Attachments of an issue with name, type, size, author and date.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'catalogue',
  scopes: { 'read:jira-work': 'reads which files are on the issue' },
  endpoints: ['GET /rest/api/3/issue/{issueIdOrKey}'],
  examples: [{ says: 'What is attached', input: { issue: 'PAY-12' } }],
  input: z.strictObject({ issue: parameters.issue }),
  targets: (input) => [{ kind: 'issue', ref: input.issue, access: 'read' }],
  async read(input, { jira }) {
    const issue = await jira.issues.get(input.issue, ['attachment', 'labels']);
    return { records: attachmentsIn(issue.fields['attachment']).map((one) => attachmentRecord(one, issue)) };
  },
});
