import type { JiraIssue } from '../../clients/jira/issues';
import type { Carrier } from '../record';

/** What decides whether agents see an issue and all that is on it; its labels where they were fetched. */
export function issueCarrier({ key, fields }: JiraIssue): Carrier {
  const labels: unknown = fields['labels'];
  return {
    kind: 'issue',
    id: key,
    ...(Array.isArray(labels) ? { labels: labels.filter((label): label is string => typeof label === 'string') } : {}),
  };
}
