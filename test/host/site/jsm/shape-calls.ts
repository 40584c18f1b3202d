import { ACCOUNTS } from '../../../../host/site/seed/people';
import type { SiteState } from '../../../../host/site/state';
import type { Who } from '../open-test-site';

export const api = '/rest/servicedeskapi';
export const desk = `${api}/servicedesk/{serviceDeskId}`;
export const request = `${api}/request/{issueIdOrKey}`;
const organization = `${api}/organization/{organizationId}`;
const fields = { summary: 'Shape', customfield_10034: 'C-1', description: '*x* and {{y}}' };
const everything = 'participant,status,sla,requestType,serviceDesk,attachment,action,comment.attachment,comment.renderedBody';
const people = { accountIds: [ACCOUNTS.noor] };

/** One call per endpoint, but for files: who asks, what it is called in the description, how it is filled in, what it answers and what is sent. */
export const shapeCalls: [who: Exclude<Who, 'nobody'>, method: string, template: string, url: string, status: number, sent?: unknown][] = [
  ['kenji', 'GET', `${api}/servicedesk`, `${api}/servicedesk?start=0&limit=1`, 200],
  ['kenji', 'GET', desk, `${api}/servicedesk/HELP`, 200],
  ['kenji', 'GET', `${api}/requesttype`, `${api}/requesttype?expand=field&limit=2`, 200],
  ['kenji', 'GET', `${desk}/requesttype`, `${api}/servicedesk/1/requesttype?start=1&limit=2`, 200],
  ['kenji', 'GET', `${desk}/requesttypegroup`, `${api}/servicedesk/1/requesttypegroup`, 200],
  ['kenji', 'GET', `${desk}/requesttype/{requestTypeId}`, `${api}/servicedesk/1/requesttype/4`, 200],
  ['kenji', 'GET', `${desk}/requesttype/{requestTypeId}/field`, `${api}/servicedesk/1/requesttype/2/field?expand=hiddenFields`, 200],
  ['kenji', 'GET', `${desk}/queue`, `${api}/servicedesk/1/queue?includeCount=true`, 200],
  ['kenji', 'GET', `${desk}/queue/{queueId}`, `${api}/servicedesk/1/queue/1`, 200],
  ['kenji', 'GET', `${desk}/queue/{queueId}/issue`, `${api}/servicedesk/1/queue/1/issue?limit=5`, 200],
  ['kenji', 'GET', `${desk}/customer`, `${api}/servicedesk/1/customer`, 200],
  ['kenji', 'POST', `${desk}/customer`, `${api}/servicedesk/1/customer`, 204, people],
  ['kenji', 'DELETE', `${desk}/customer`, `${api}/servicedesk/1/customer`, 204, { accountIds: [] }],
  ['kenji', 'GET', `${desk}/organization`, `${api}/servicedesk/1/organization`, 200],
  ['kenji', 'POST', `${desk}/organization`, `${api}/servicedesk/1/organization`, 204, { organizationId: 1 }],
  ['kenji', 'DELETE', `${desk}/organization`, `${api}/servicedesk/1/organization`, 204, { organizationId: 99 }],
  ['kenji', 'GET', `${api}/organization`, `${api}/organization`, 200],
  ['kenji', 'POST', `${api}/organization`, `${api}/organization`, 201, { name: 'Shapes Ltd' }],
  ['kenji', 'GET', organization, `${api}/organization/1`, 200],
  ['kenji', 'GET', `${organization}/user`, `${api}/organization/1/user`, 200],
  ['kenji', 'POST', `${organization}/user`, `${api}/organization/3/user`, 204, people],
  ['kenji', 'DELETE', `${organization}/user`, `${api}/organization/3/user`, 204, people],
  ['ada', 'DELETE', organization, `${api}/organization/3`, 204],
  ['lena', 'GET', `${api}/request`, `${api}/request?expand=${everything}&limit=3`, 200],
  ['lena', 'POST', `${api}/request`, `${api}/request`, 201, { serviceDeskId: '1', requestTypeId: '1', requestFieldValues: fields }],
  ['kenji', 'GET', request, `${api}/request/HELP-9?expand=${everything}`, 200],
  ['diego', 'GET', `${request}/status`, `${api}/request/HELP-9/status`, 200],
  ['diego', 'GET', `${request}/comment`, `${api}/request/HELP-9/comment?expand=attachment,renderedBody`, 200],
  ['lena', 'POST', `${request}/comment`, `${api}/request/HELP-9/comment`, 201, { body: 'x', public: true }],
  ['kenji', 'GET', `${request}/comment/{commentId}`, `${api}/request/HELP-9/comment/{{comment}}`, 200],
  ['kenji', 'GET', `${request}/comment/{commentId}/attachment`, `${api}/request/HELP-9/comment/{{comment}}/attachment`, 200],
  ['diego', 'GET', `${request}/attachment`, `${api}/request/HELP-9/attachment?start=0&limit=50`, 200],
  ['kenji', 'GET', `${request}/participant`, `${api}/request/HELP-9/participant`, 200],
  ['lena', 'POST', `${request}/participant`, `${api}/request/HELP-9/participant`, 200, people],
  ['lena', 'DELETE', `${request}/participant`, `${api}/request/HELP-9/participant`, 200, people],
  ['lena', 'GET', `${request}/notification`, `${api}/request/HELP-9/notification`, 200],
  ['lena', 'DELETE', `${request}/notification`, `${api}/request/HELP-9/notification`, 204],
  ['lena', 'PUT', `${request}/notification`, `${api}/request/HELP-9/notification`, 204],
  ['fatima', 'GET', `${request}/approval`, `${api}/request/HELP-22/approval`, 200],
  ['fatima', 'GET', `${request}/approval/{approvalId}`, `${api}/request/HELP-22/approval/3`, 200],
  ['fatima', 'POST', `${request}/approval/{approvalId}`, `${api}/request/HELP-22/approval/3`, 200, { decision: 'decline' }],
  ['kenji', 'GET', `${request}/sla`, `${api}/request/HELP-9/sla`, 200],
  ['kenji', 'GET', `${request}/sla/{slaMetricId}`, `${api}/request/HELP-9/sla/2`, 200],
  ['lena', 'GET', `${request}/transition`, `${api}/request/HELP-9/transition`, 200],
  ['lena', 'POST', `${request}/transition`, `${api}/request/HELP-9/transition`, 204, { id: '41', additionalComment: { body: 'Again' } }],
  ['lena', 'POST', `${api}/request/{requestIdOrKey}/feedback`, `${api}/request/HELP-9/feedback`, 201, { type: 'csat', rating: 4 }],
  ['lena', 'GET', `${api}/request/{requestIdOrKey}/feedback`, `${api}/request/HELP-9/feedback`, 200],
  ['lena', 'DELETE', `${api}/request/{requestIdOrKey}/feedback`, `${api}/request/HELP-9/feedback`, 204],
  ['kenji', 'GET', `${api}/knowledgebase/article`, `${api}/knowledgebase/article?query=the&highlight=true&limit=2`, 200],
  ['kenji', 'GET', `${desk}/knowledgebase/article`, `${api}/servicedesk/1/knowledgebase/article?query=the`, 200],
];

/** The id of a comment on the request that the calls are about, which stands in them as `{{comment}}`. */
export function commentOn({ jira }: SiteState): string {
  const issueId = jira.issue('HELP-9')?.id;
  return jira.comments.find((comment) => comment.issueId === issueId)?.id ?? '';
}
