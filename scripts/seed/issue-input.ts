import type { z } from 'zod';
import type { issueForm } from '../../host/site/seed/form/jira-issues';

/** An issue as a seed file writes it. */
export type IssueInput = z.input<ReturnType<typeof issueForm>>;

type Change = NonNullable<IssueInput['then']>[number];

/** A change of an issue, if its time has come. */
export function when(isSo: boolean, ...change: Change): Change[] {
  return isSo ? [change] : [];
}
