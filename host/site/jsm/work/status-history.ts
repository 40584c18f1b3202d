import type { Access } from '../../jira/permissions';
import type { Issue, Status } from '../../jira/records';
import { found } from '../../jira/state';

interface Step {
  at: number;
  status: Status;
}

/** The statuses that an issue has had, oldest first, each with the moment at which it came. */
export function statusHistory({ state: { jira } }: Access, issue: Issue): Step[] {
  const status = (id: string | null): Status => found(jira.statuses.get(id ?? ''), `status ${String(id)} in the history of ${issue.key}`);
  const moves = jira.changes
    .filter((change) => change.issueId === issue.id)
    .flatMap(({ created, items }) => items.filter(({ fieldId }) => fieldId === 'status').map(({ from, to }) => ({ at: created, from, to })))
    .sort((a, b) => a.at - b.at);
  const [first] = moves;
  const start = { at: issue.created, status: first ? status(first.from) : jira.statusOf(issue) };
  return [start, ...moves.map(({ at, to }) => ({ at, status: status(to) }))];
}
