import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { commentRecord } from './issue-parts/comments';

/** A comment with the issue's key, its text without loss: what changes of comments are compared by. */
export async function observeComment(
  subject: { issue: string; comment: string },
  { jira }: Pick<ActionContext, 'jira'>,
): Promise<ResultRecord> {
  const [issue, comment] = await Promise.all([
    jira.issues.get(subject.issue, ['labels']),
    jira.comments.get(subject.issue, subject.comment),
  ]);
  const record = commentRecord(comment, { issue, form: 'faithful' });
  return { ...record, fields: { issue: issue.key, ...record.fields } };
}
