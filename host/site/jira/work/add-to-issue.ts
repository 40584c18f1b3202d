import { jiraRefusal } from '../../refusal';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { found } from '../state';
import { addComment, readComment } from './comments';
import type { Edit } from './edit-payload';
import { linkIssues, readLinkType, readLinkedIssue } from './links';
import { addWorklog, readWorklog } from './worklogs';

/** Carries out the `add` verbs for comments, worklogs and links that came with an edit, a creation or a transition. */
export function addToIssue({ access, jira, author, now }: JiraCall, issueId: string, additions: Edit['additions']): void {
  for (const { fieldId, input } of additions) {
    const issue = found(jira.issues.get(issueId), `issue ${issueId}`);
    const given = isObject(input) ? input : {};
    if (fieldId === 'comment') addComment(access, issue, readComment(access, issue, input), author(), now());
    else if (fieldId === 'worklog') {
      const adjustment = { adjustEstimate: property(input, 'adjustEstimate'), newEstimate: property(input, 'newEstimate') };
      addWorklog(access, issue, readWorklog(access, issue, input, adjustment, now()), author(), now());
    } else {
      const outward = given['outwardIssue'];
      const inward = given['inwardIssue'];
      if ((outward === undefined) === (inward === undefined))
        throw jiraRefusal(400, [], { issuelinks: 'Give either an inward or an outward issue.' });
      const other = readLinkedIssue(access, outward ?? inward);
      const [source, target] = outward === undefined ? [other, issue] : [issue, other];
      linkIssues(access, readLinkType(access, given['type']), source, target, author(), now());
    }
  }
}
