import type { Access } from '../permissions';
import type { ChangeItem, Issue, Stored } from '../records';
import { found } from '../state';
import { changeItems, recordChange } from './history';

interface IssueChange {
  values: Record<string, Stored>;
  authorId: string;
  now: number;
  /** Further history items of the same change. */
  items?: ChangeItem[];
}

/** Sets values of an issue, with everything that follows from them: dates of resolution and status, `updated` and the history. */
export function changeIssue(access: Access, issue: Issue, { values, authorId, now, items = [] }: IssueChange): Issue {
  const after = { ...values, ...consequences(access, issue, values, now) };
  const all = [...changeItems(access, issue, after), ...items];
  recordChange(access, issue.id, authorId, all, now);
  return access.state.jira.issues.put({ ...issue, updated: now, values: { ...issue.values, ...after } });
}

function consequences(access: Access, issue: Issue, values: Record<string, Stored>, now: number): Record<string, Stored> {
  const { jira } = access.state;
  const follow: Record<string, Stored> = {};
  if (values['resolution'] !== undefined && values['resolution'] !== issue.values['resolution']) {
    follow['resolutiondate'] = values['resolution'] === null ? null : now;
  }
  const statusId = values['status'];
  if (typeof statusId === 'string') {
    const next = found(jira.statuses.get(statusId), `status ${statusId}`);
    if (next.category !== jira.statusOf(issue).category) follow['statuscategorychangedate'] = now;
  }
  return follow;
}

/** Marks an issue as updated without changing a field. */
export function touch(access: Access, issueId: string, now: number): void {
  const { issues } = access.state.jira;
  issues.put({ ...found(issues.get(issueId), `issue ${issueId}`), updated: now });
}
