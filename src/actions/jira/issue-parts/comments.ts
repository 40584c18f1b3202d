import { jiraAuthor } from '../../author';
import { issueTarget } from '../issue-target';
import { documentText } from '../issue-record';
import { shownOf, type Inclusion, type Reading } from './inclusion';

/** The newest comments, in the order in which they were written. */
export async function comments({ issue, context, form, commentsLimit }: Reading): Promise<Inclusion> {
  const page = await context.jira.comments.list(issue.id, { startAt: 0, maxResults: commentsLimit, orderBy: '-created' });
  const records = page.comments.toReversed().map((comment) => ({
    kind: 'comment',
    id: comment.id,
    target: issueTarget(issue.fields.project),
    fields: {
      created: comment.created,
      ...(comment.updated === comment.created ? {} : { edited: comment.updated }),
      ...(comment.visibility === undefined ? {} : { visible_to: `${comment.visibility.type} ${comment.visibility.value ?? ''}`.trim() }),
      ...(comment.jsdPublic === undefined ? {} : { public: comment.jsdPublic }),
    },
    passages: { body: { text: documentText(comment.body, form), author: jiraAuthor(comment.author) } },
  }));
  return { parts: { comment: records }, ...shownOf(records.length, page.total, 'comments') };
}
