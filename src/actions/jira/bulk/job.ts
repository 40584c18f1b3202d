import type { BulkProgress } from '../../../clients/jira/bulk';
import { Fault } from '../../../faults/fault';
import type { ActionContext } from '../../context';

const FIRST_WAIT = 200;
const LONGEST_WAIT = 2000;
/** Kept back for reading the issues again and telling what happened. */
const RESERVE = 4000;

/** How a job on many issues ended, as far as it did within this call. */
export interface JobEnd {
  taskId: string;
  /** False where Jira still works on it. */
  ended: boolean;
  /** Reasons by issue id. */
  failed: Readonly<Record<string, readonly string[]>>;
}

function endOf(taskId: string, { status, failedAccessibleIssues }: BulkProgress): JobEnd | null {
  switch (status) {
    case 'ENQUEUED':
    case 'RUNNING':
    case 'CANCEL_REQUESTED':
      return null;
    case 'COMPLETE':
      return { taskId, ended: true, failed: failedAccessibleIssues };
    case 'FAILED':
    case 'CANCELLED':
    case 'DEAD':
      throw new Fault({ kind: 'upstream-unavailable', product: 'Jira', status: null, outcomeUnknown: true });
  }
}

/** Waits for a job, longer from look to look, as long as this call has time. @throws Fault `upstream-unavailable` when Jira gave it up. */
async function finished(taskId: string, { jira, deadline, now }: ActionContext): Promise<JobEnd> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const end = endOf(taskId, await jira.bulk.progress(taskId));
    if (end !== null) return end;
    if (now() + wait + RESERVE > deadline) return { taskId, ended: false, failed: {} };
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Issues of a job, by key and id. */
export type JobIssues = readonly { id: string; key: string }[];

function reasonsOf({ failed }: JobEnd, issues: JobIssues) {
  return issues.flatMap(({ id, key }) => {
    const reasons = failed[id];
    return reasons === undefined ? [] : [{ field: key, problem: reasons.join(' ') || 'Jira refused it.' }];
  });
}

/**
 * Runs a job and waits for it.
 * @returns a note where some issues were left as they are, or where Jira still works on it.
 * @throws Fault `input` with Jira's reasons when the job did nothing at all.
 */
export async function runJob(issues: JobIssues, submit: () => Promise<string>, context: ActionContext): Promise<{ note?: string }> {
  const end = await finished(await submit(), context);
  if (!end.ended)
    return { note: `Jira still works on this (job ${end.taskId}): read the issues again in a moment, do not repeat the call.` };
  const reasons = reasonsOf(end, issues);
  if (reasons.length === 0) return {};
  if (reasons.length === issues.length) throw new Fault({ kind: 'input', problems: reasons });
  return { note: `Left as they are: ${reasons.map(({ field, problem }) => `${field} (${problem})`).join(', ')}.` };
}
