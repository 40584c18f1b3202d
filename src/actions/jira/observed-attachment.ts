import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { attachmentOnIssue } from './attachment-on-issue';
import { attachmentRecord } from './issue-parts/attachments';

/** A file of an issue, with the issue's key: what changes of attachments are compared by. */
export async function observeAttachment(subject: { issue: string; attachment: string }, context: ActionContext): Promise<ResultRecord> {
  const { issue, attachment } = await attachmentOnIssue(subject.issue, subject.attachment, context);
  const record = attachmentRecord(attachment, issue);
  return { ...record, fields: { issue: issue.key, ...record.fields } };
}
