import * as z from 'zod';
import { attachment, type JiraAttachment } from '../../../clients/jira/attachments';
import type { JiraIssue } from '../../../clients/jira/issues';
import { jiraAuthor } from '../../author';
import type { ResultRecord } from '../../record';
import { issueCarrier } from '../issue-carrier';
import { issueTarget } from '../issue-target';
import type { Inclusion, Reading } from './inclusion';

/** The files in the `attachment` field. */
export function attachmentsIn(field: unknown): JiraAttachment[] {
  return z.array(attachment).parse(field ?? []);
}

/** What a file is, without its content. */
export function attachmentRecord({ id, filename, size, mimeType, created, author }: JiraAttachment, issue: JiraIssue): ResultRecord {
  return {
    kind: 'attachment',
    id,
    target: issueTarget(issue.fields.project),
    carrier: issueCarrier(issue),
    field: 'attachment',
    author: jiraAuthor(author),
    fields: { filename, bytes: size, type: mimeType, created, author: jiraAuthor(author).name ?? jiraAuthor(author).kind },
  };
}

/** What is attached, without the contents. */
export function attachments({ issue }: Reading): Promise<Inclusion> {
  return Promise.resolve({ parts: { attachment: attachmentsIn(issue.fields['attachment']).map((one) => attachmentRecord(one, issue)) } });
}
