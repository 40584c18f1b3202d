import * as z from 'zod';
import { user } from '../../../clients/jira/user';
import { jiraAuthor } from '../../author';
import { issueTarget } from '../issue-target';
import type { Inclusion, Reading } from './inclusion';

const attachmentField = z.array(
  z.object({
    id: z.string(),
    filename: z.string(),
    size: z.number(),
    mimeType: z.string().optional(),
    created: z.string(),
    author: user.optional(),
  }),
);

/** What is attached, without the contents. */
export function attachments({ issue }: Reading): Promise<Inclusion> {
  const records = attachmentField.parse(issue.fields['attachment'] ?? []).map(({ id, filename, size, mimeType, created, author }) => ({
    kind: 'attachment',
    id,
    target: issueTarget(issue.fields.project),
    fields: { filename, bytes: size, type: mimeType ?? null, created, author: jiraAuthor(author).name ?? jiraAuthor(author).kind },
  }));
  return Promise.resolve({ parts: { attachment: records } });
}
