import { BULK_LIMIT, type JiraIssue } from '../../clients/jira/issues';
import { Fault } from '../../faults/fault';
import type { ActionContext } from '../context';
import { issueTarget } from './issue-target';

/** Of the issues that a caller named, those that the person sees, once each; those that were moved are found by their old keys too. */
export async function visibleIssues(
  refs: readonly string[],
  fields: readonly string[],
  { jira }: Pick<ActionContext, 'jira'>,
): Promise<JiraIssue[]> {
  const wanted = [...new Set(refs)];
  const bulks = Array.from({ length: Math.ceil(wanted.length / BULK_LIMIT) }, (_, index) =>
    wanted.slice(index * BULK_LIMIT, (index + 1) * BULK_LIMIT),
  );
  const found = (await Promise.all(bulks.map((bulk) => jira.issues.bulk(bulk, fields)))).flat();
  return [...new Map(found.map((issue) => [issue.id, issue])).values()];
}

/**
 * All of the issues that a caller named.
 * @throws Fault `not-found-or-hidden` when there are some that the person does not see, or agents may not.
 */
export async function namedIssues(
  refs: readonly string[],
  fields: readonly string[],
  context: Pick<ActionContext, 'jira' | 'readable'>,
): Promise<JiraIssue[]> {
  const seen = await visibleIssues(refs, fields, context);
  const found = seen.filter((issue) => context.readable(issueTarget(issue.fields.project)));
  const missing = [...new Set(refs)].filter((ref) => !found.some((issue) => issue.key === ref || issue.id === ref));
  if (found.length < new Set(refs).size && missing.length > 0)
    throw new Fault({
      kind: 'not-found-or-hidden',
      what: missing.length === 1 ? `Issue ${missing.join('')}` : `One of the issues ${missing.join(', ')}`,
    });
  return found;
}
