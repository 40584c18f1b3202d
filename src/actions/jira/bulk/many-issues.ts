import type { JiraIssue } from '../../../clients/jira/issues';
import type { ResultRecord } from '../../record';
import { issueRecord } from '../issue-record';

const NAMED = 5;

function named(keys: readonly string[]): string {
  return keys.length > NAMED ? `${keys.slice(0, NAMED).join(', ')} and ${keys.length - NAMED} more` : keys.join(', ');
}

/**
 * Many issues as one thing to be changed: each is a record within, and answers for its own project and labels.
 * @param wanted the fields that are compared afterwards.
 * @param along further things that go with them.
 */
export function manyIssues(
  issues: readonly JiraIssue[],
  wanted: readonly string[],
  along: Readonly<Record<string, readonly ResultRecord[]>> = {},
): ResultRecord {
  return {
    kind: 'issues',
    id: named(issues.map((issue) => issue.key)),
    target: { kind: 'site' },
    fields: {},
    parts: { issues: issues.map((issue) => issueRecord(issue, { form: 'faithful', wanted })), ...along },
  };
}
