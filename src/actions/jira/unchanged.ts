import type { JiraIssue } from '../../clients/jira/issues';
import { Fault } from '../../faults/fault';

/** Jira has no version check of its own. @throws Fault `conflict` when the issue changed since it was read. */
export function checkUnchanged(issue: JiraIssue, expected: string | undefined): void {
  const updated = String(issue.fields['updated']);
  if (expected === undefined || Date.parse(updated) === Date.parse(expected)) return;
  throw new Fault({
    kind: 'conflict',
    what: `${issue.key} was updated at ${updated}, not at ${expected}.`,
    mend: 'Read it again and repeat the change on what it says now.',
  });
}
