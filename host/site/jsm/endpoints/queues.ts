import { json } from '../../answer';
import { issueBean } from '../../jira/beans/issue';
import { link } from '../../jira/beans/link';
import { either } from '../../jira/call';
import { readSelection } from '../../jira/fields/selection';
import type { Issue } from '../../jira/records';
import { parseJql } from '../../jql/parse';
import { searchIssues } from '../../jql/search';
import { deskRefusal } from '../../refusal';
import { deskEndpoint } from '../call';
import type { DeskCall } from '../call';
import { deskPage } from '../page';
import type { Queue, ServiceDesk } from '../records';

const SCOPES = either('read:jira-work', 'read:queue:jira-service-management read:user:jira read:jql:jira');
const ISSUE_SCOPES = either('read:jira-work', 'read:queue:jira-service-management read:user:jira read:issue:jira');
const PATH = '/servicedesk/{serviceDeskId}/queue';

/** The agents' queues: saved queries with columns. */
export const queueEndpoints = [
  deskEndpoint('GET', PATH, SCOPES, (call) => {
    const desk = call.rights.deskAsAgent(call.part('serviceDeskId'));
    return json(
      deskPage(
        call,
        call.jsm.queues.filter(({ deskId }) => deskId === desk.id),
        (queue) => queueBean(call, desk, queue),
      ),
    );
  }),
  deskEndpoint('GET', `${PATH}/{queueId}`, SCOPES, (call) => {
    const { desk, queue } = one(call);
    return json(queueBean(call, desk, queue));
  }),
  deskEndpoint('GET', `${PATH}/{queueId}/issue`, ISSUE_SCOPES, (call) => {
    const { queue } = one(call);
    const selection = readSelection(queue.fields, queue.fields);
    return json(deskPage(call, issuesIn(call, queue), (issue) => issueBean(call.access, issue, selection, [])));
  }),
];

function one({ rights, jsm, part }: DeskCall): { desk: ServiceDesk; queue: Queue } {
  const desk = rights.deskAsAgent(part('serviceDeskId'));
  const queue = jsm.queues.get(part('queueId'));
  if (queue?.deskId === desk.id) return { desk, queue };
  throw deskRefusal(404, 'sd.queue.error.missing', 'The queue does not exist.');
}

function queueBean(call: DeskCall, desk: ServiceDesk, queue: Queue): Record<string, unknown> {
  const { id, name, jql, fields } = queue;
  const self = link(call.state, `/rest/servicedeskapi/servicedesk/${desk.id}/queue/${id}`);
  const count = call.parameters.boolean('includeCount', false) ? { issueCount: issuesIn(call, queue).length } : {};
  return { id, name, jql, fields, ...count, _links: { self } };
}

/** The issues of a queue that the caller may browse, in the queue's order. */
function issuesIn({ access, now }: DeskCall, queue: Queue): Issue[] {
  const { issues, problems } = searchIssues(parseJql(queue.jql), { access, now: now() });
  const [problem] = problems;
  if (problem) throw new Error(`The query of the queue '${queue.name}' is broken: ${problem.message}`);
  return issues;
}
