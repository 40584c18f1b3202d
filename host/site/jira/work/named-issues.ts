import { jiraRefusal } from '../../refusal';
import { isObject } from '../fields/input';
import type { Access } from '../permissions';
import type { Issue } from '../records';

/** The issues that `{issues: [key or id, …]}` names, each once. Throws 400 for none or too many, 404 for one that is hidden or missing. */
export function readIssues(access: Access, body: unknown, most: number): Issue[] {
  const named = isObject(body) && Array.isArray(body['issues']) ? (body['issues'] as unknown[]) : [];
  if (named.length === 0) throw jiraRefusal(400, ['At least one issue is required.']);
  if (named.length > most) throw jiraRefusal(400, [`The maximum number of issues that can be moved in one operation is ${String(most)}.`]);
  return [...new Map(named.map((name) => access.issue(String(name))).map((issue) => [issue.id, issue])).values()];
}
