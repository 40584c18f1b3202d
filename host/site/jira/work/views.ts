import type { Access } from '../permissions';
import type { Issue, IssueView } from '../records';

const REMEMBERED = 50;

/** Remembers that the caller has opened an issue; nothing is remembered of an anonymous one. */
export function recordView({ accountId, state }: Access, issue: Issue, viewed: number): void {
  if (accountId === undefined) return;
  state.jira.views.put({ id: viewId(accountId, issue.id), accountId, issueId: issue.id, viewed });
}

/** When the caller last opened an issue; undefined for never. */
export function lastViewed({ accountId, state }: Access, issue: Issue): number | undefined {
  return accountId === undefined ? undefined : state.jira.views.get(viewId(accountId, issue.id))?.viewed;
}

/** The issues that the caller opened most recently, the last one first. */
export function recentViews({ accountId, state }: Access): IssueView[] {
  const own = state.jira.views.filter((view) => view.accountId === accountId);
  return own.sort((a, b) => b.viewed - a.viewed).slice(0, REMEMBERED);
}

function viewId(accountId: string, issueId: string): string {
  return `${accountId}/${issueId}`;
}
