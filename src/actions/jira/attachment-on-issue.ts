import type { JiraAttachment } from '../../clients/jira/attachments';
import type { JiraIssue } from '../../clients/jira/issues';
import { Fault, wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { attachmentsIn } from './issue-parts/attachments';

/**
 * A file of an issue, by id or by name. Jira's own word on a file does not say which issue it is on, so that the issue is asked.
 * @throws Fault `not-found-or-hidden` when it is not on the issue, `input` listing the ids when several files have the name.
 */
export async function attachmentOnIssue(
  issueRef: string,
  wanted: string,
  { jira }: Pick<ActionContext, 'jira'>,
): Promise<{ issue: JiraIssue; attachment: JiraAttachment }> {
  const issue = await jira.issues.get(issueRef, ['attachment', 'labels']);
  const all = attachmentsIn(issue.fields['attachment']);
  const byId = all.filter((one) => one.id === wanted);
  const found = byId.length > 0 ? byId : all.filter((one) => one.filename.toLowerCase() === wanted.toLowerCase());
  const [attachment] = found;
  if (attachment === undefined) throw new Fault({ kind: 'not-found-or-hidden', what: `Attachment ${wanted} on ${issue.key}` });
  if (found.length > 1)
    throw wrongInput(
      'attachment',
      `Several files are called "${wanted}". Give the id of one.`,
      found.map((one) => `${one.id} (${one.created})`),
    );
  return { issue, attachment };
}
