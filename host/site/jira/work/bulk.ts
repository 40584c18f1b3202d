import { JSON_TYPE } from '../../answer';
import { Refusal } from '../../refusal';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import type { Issue } from '../records';
import type { BulkTask } from '../task-records';

const MOST = 1000;

/** Bulk operations word what is wrong with a request in a shape of their own. */
export function bulkRefusal(message: string, status = 400): Refusal {
  return new Refusal({ status, headers: { 'content-type': JSON_TYPE }, body: { errors: [{ message }] } }, message);
}

/** Throws 403 without the right to change many issues at once. */
export function requireBulkChange({ access }: JiraCall): void {
  if (!access.canGlobally('BULK_CHANGE')) throw bulkRefusal('You do not have permission to make bulk changes.', 403);
}

/** The issues that `selectedIssueIdsOrKeys` names, as far as they exist for the caller. Throws 400 for none or too many. */
export function selectedIssues({ access, jira }: JiraCall, input: unknown): { issues: Issue[]; inaccessible: number } {
  const named = isObject(input) && Array.isArray(input['selectedIssueIdsOrKeys']) ? (input['selectedIssueIdsOrKeys'] as unknown[]) : [];
  if (named.length === 0) throw bulkRefusal('At least one issue is required.');
  requireNoMoreThanMost(named.length);
  const found = named.flatMap((name) => jira.issue(String(name)) ?? []).filter((issue) => access.sees(issue));
  return { issues: [...new Map(found.map((issue) => [issue.id, issue])).values()], inaccessible: named.length - found.length };
}

/** Throws 400 for more issues than one request may change. */
export function requireNoMoreThanMost(count: number): void {
  if (count > MOST) throw bulkRefusal(`No more than ${String(MOST)} issues can be changed at once.`);
}

/** Does `work` to each issue, wholly or not at all; what is refused for one is told with it and does not stop the others. The task is complete when it is kept. */
export function runBulk(
  { attempt, author, jira, now }: JiraCall,
  { issues, inaccessible }: { issues: Issue[]; inaccessible: number },
  work: (issue: Issue) => void,
): BulkTask {
  const processed: string[] = [];
  const failed: Record<string, string[]> = {};
  for (const issue of issues) {
    try {
      attempt(() => work(issue));
      processed.push(issue.id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.response.status === 501) throw error;
      failed[issue.id] = [error.message];
    }
  }
  const id = jira.nextId('bulkTask');
  return jira.bulkTasks.put({
    id,
    submittedById: author(),
    created: now(),
    processed,
    failed,
    inaccessible,
    total: issues.length + inaccessible,
  });
}
