import { jiraRefusal } from '../../refusal';
import type { Access } from '../permissions';
import type { Attachment, Issue } from '../records';
import { found } from '../state';
import { touch } from './change-issue';
import { attachmentBlob } from './delete-issue';
import { plainItem, recordChange } from './history';

interface NewFile {
  filename: string;
  mimeType: string;
  bytes: Uint8Array;
}

/** Adds a file to an issue. Throws 403 without the right to. */
export function attachFile(access: Access, issue: Issue, { bytes, ...file }: NewFile, authorId: string, now: number): Attachment {
  const { blobs, jira } = access.state;
  if (!access.can('CREATE_ATTACHMENTS', jira.projectOf(issue), issue)) {
    throw jiraRefusal(403, ['You do not have permission to create attachments for this issue.']);
  }
  const attachment = jira.attachments.put({
    id: jira.nextId('attachment'),
    issueId: issue.id,
    authorId,
    created: now,
    size: bytes.length,
    ...file,
  });
  blobs.put(attachmentBlob(attachment.id), bytes);
  recordChange(access, issue.id, authorId, [plainItem('Attachment', [null, null], [attachment.id, attachment.filename])], now);
  touch(access, issue.id, now);
  return attachment;
}

/** Deletes a file: one's own, or anybody's with the right to delete all. Throws 403. */
export function detachFile(access: Access, attachment: Attachment, authorId: string, now: number): void {
  const { blobs, jira } = access.state;
  const issue = found(jira.issues.get(attachment.issueId), `issue of attachment ${attachment.id}`);
  const project = jira.projectOf(issue);
  const own = attachment.authorId === access.accountId && access.can('DELETE_OWN_ATTACHMENTS', project, issue);
  if (!own && !access.can('DELETE_ALL_ATTACHMENTS', project, issue)) {
    throw jiraRefusal(403, [`You do not have permission to delete attachment with id: ${attachment.id}`]);
  }
  jira.attachments.delete(attachment.id);
  blobs.delete(attachmentBlob(attachment.id));
  recordChange(access, issue.id, authorId, [plainItem('Attachment', [attachment.id, attachment.filename], [null, null])], now);
  touch(access, issue.id, now);
}
