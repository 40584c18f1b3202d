import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { link } from '../beans/link';
import { jiraEndpoint } from '../call';
import type { JiraCall } from '../call';

const FIRST_PERSON = 10_000;

/** How a task went. Everything is done when it is submitted. */
export const taskEndpoints = [jiraEndpoint('GET', '/rest/api/3/task/{taskId}', [['read:jira-work'], []], (call) => json(one(call)))];

/** A task is its submitter's to ask about, and the administrators'. */
function one({ access, author, jira, part, state }: JiraCall): Record<string, unknown> {
  const task = jira.tasks.get(part('taskId'));
  if (!task) throw jiraRefusal(404, ['The task does not exist.']);
  if (task.submittedById !== author() && !access.canGlobally('ADMINISTER')) {
    throw jiraRefusal(403, ['You do not have permission to see this task.']);
  }
  const submittedBy = FIRST_PERSON + state.people.all().findIndex(({ id }) => id === task.submittedById);
  const { id, description, result, created } = task;
  const times = { submitted: created, started: created, finished: created, lastUpdate: created };
  const self = link(state, `/rest/api/3/task/${id}`);
  return { self, id, description, status: 'COMPLETE', result, submittedBy, progress: 100, elapsedRuntime: 0, ...times };
}
