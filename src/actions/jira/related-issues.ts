import { BULK_LIMIT, type JiraIssue } from '../../clients/jira/issues';
import type { ActionContext } from '../context';
import type { ResultRecord } from '../record';
import { AUTHOR_FIELDS, issueRecord, parentOf } from './issue-record';

const SHOWN = ['summary', 'status', 'issuetype'];

function inBulks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BULK_LIMIT) }, (_, index) => ids.slice(index * BULK_LIMIT, (index + 1) * BULK_LIMIT));
}

/**
 * Issues that others point at (links, parents), by id, each with its own project as target.
 * What the person cannot see, and so what has no project, is not in the answer.
 */
export async function relatedIssues(ids: readonly string[], { jira }: Pick<ActionContext, 'jira'>): Promise<Map<string, ResultRecord>> {
  const found = await Promise.all(
    inBulks([...new Set(ids)]).map((bulk): Promise<JiraIssue[]> => jira.issues.bulk(bulk, [...SHOWN, 'labels', ...AUTHOR_FIELDS])),
  );
  return new Map(found.flat().map((issue) => [issue.id, issueRecord(issue, { form: 'reading', wanted: SHOWN })]));
}

/** For each of the issues, the part that shows a parent in another project; nothing where there is none or it cannot be seen. */
export async function foreignParents(
  issues: readonly JiraIssue[],
  context: Pick<ActionContext, 'jira'>,
): Promise<(issue: JiraIssue) => { parts?: { parent: ResultRecord[] } }> {
  const parentId = (issue: JiraIssue): string | undefined => {
    const parent = parentOf(issue);
    return parent?.foreign === true ? parent.id : undefined;
  };
  const found = await relatedIssues(
    issues.flatMap((issue) => parentId(issue) ?? []),
    context,
  );
  return (issue) => {
    const parent = found.get(parentId(issue) ?? '');
    return parent === undefined ? {} : { parts: { parent: [parent] } };
  };
}
