import { jiraRefusal } from '../../refusal';
import type { Collection } from '../../collection';
import { subtasksOf } from '../beans/time';
import type { Access } from '../permissions';
import type { Issue } from '../records';

/** The name under which the bytes of an attachment are kept. */
export function attachmentBlob(attachmentId: string): string {
  return `jira/${attachmentId}`;
}

/** Deletes an issue and all that belongs to it. Throws 403 without the right, 400 for sub-tasks that are not to go with it. */
export function deleteIssue(access: Access, issue: Issue, withSubtasks: boolean): void {
  const { blobs, jira, jsm } = access.state;
  if (!access.can('DELETE_ISSUES', jira.projectOf(issue), issue)) {
    throw jiraRefusal(403, ['You do not have permission to delete issues in this project.']);
  }
  const subtasks = subtasksOf(jira, issue);
  if (subtasks.length > 0 && !withSubtasks) {
    throw jiraRefusal(400, [
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  for (const subtask of subtasks) deleteIssue(access, subtask, true);
  for (const child of jira.issues.filter((one) => one.values['parent'] === issue.id)) {
    jira.issues.put({ ...child, values: { ...child.values, parent: null } });
  }
  for (const attachment of jira.attachments.filter((one) => one.issueId === issue.id)) blobs.delete(attachmentBlob(attachment.id));
  const belongs = (one: { issueId: string | null }): boolean => one.issueId === issue.id;
  drop(jira.attachments, belongs);
  drop(jira.comments, belongs);
  drop(jira.worklogs, belongs);
  drop(jira.changes, belongs);
  drop(jira.views, belongs);
  drop(jira.remoteLinks, belongs);
  drop(jira.formerKeys, belongs);
  drop(jsm.requests, ({ id }) => id === issue.id);
  drop(jsm.approvals, belongs);
  drop(jsm.commentFiles, belongs);
  drop(jsm.subscriptions, belongs);
  drop(jira.links, (link) => link.sourceId === issue.id || link.targetId === issue.id);
  drop(jira.properties, (property) => property.owner === 'issue' && property.ownerId === issue.id);
  for (const work of jira.relatedWork.filter(belongs)) jira.relatedWork.put({ ...work, issueId: null });
  jira.issues.delete(issue.id);
}

function drop<T extends { id: string }>(collection: Collection<T>, test: (item: T) => boolean): void {
  for (const item of collection.filter(test)) collection.delete(item.id);
}
