import type { JiraComment } from '../../../clients/jira/comments';
import { jiraAuthor } from '../../author';
import type { ResultRecord } from '../../record';
import { documentText } from '../issue-record';
import { issueCarrier } from '../issue-carrier';
import { issueTarget } from '../issue-target';
import { isServiceProject } from '../service-project';
import { shownOf, type Inclusion, type Reading } from './inclusion';

/** One comment; on service requests `public` says whether the customer sees it. */
export function commentRecord(comment: JiraComment, place: Pick<Reading, 'issue' | 'form'>): ResultRecord {
  const { project } = place.issue.fields;
  return {
    kind: 'comment',
    id: comment.id,
    target: issueTarget(project),
    carrier: issueCarrier(place.issue),
    field: 'comment',
    fields: {
      created: comment.created,
      ...(comment.updated === comment.created ? {} : { edited: comment.updated }),
      ...(comment.visibility === undefined ? {} : { visible_to: `${comment.visibility.type} ${comment.visibility.value ?? ''}`.trim() }),
      ...(comment.jsdPublic === undefined || !isServiceProject(project) ? {} : { public: comment.jsdPublic }),
    },
    passages: { body: { text: documentText(comment.body, place.form), author: jiraAuthor(comment.author) } },
  };
}

/** The newest comments, in the order in which they were written. */
export async function comments({ issue, context, form, commentsLimit }: Reading): Promise<Inclusion> {
  const page = await context.jira.comments.list(issue.id, { startAt: 0, maxResults: commentsLimit, orderBy: '-created' });
  const records = page.comments.toReversed().map((comment) => commentRecord(comment, { issue, form }));
  return { parts: { comment: records }, ...shownOf(records.length, page.total, 'comments') };
}
