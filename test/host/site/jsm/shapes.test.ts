import { deskEndpoints } from '../../../../host/site/jsm/endpoints';
import type { SiteRequest } from '../../../../host/site/request';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { described, descriptionOf } from '../../../support/published/descriptions';
import { exchangeFaults } from '../../../support/published/exchange-faults';
import { openTestSite } from '../open-test-site';
import type { Who } from '../open-test-site';
import { upload } from './upload';

if (!described) console.warn("Atlassian's description of the service desk is not here: the comparison of shapes is skipped.");
const withDescription = described ? describe : describe.skip;

const api = '/rest/servicedeskapi';
const desk = `${api}/servicedesk/{serviceDeskId}`;
const request = `${api}/request/{issueIdOrKey}`;
const organization = `${api}/organization/{organizationId}`;
const fields = { summary: 'Shape', customfield_10034: 'C-1', description: '*x* and {{y}}' };
const everything = 'participant,status,sla,requestType,serviceDesk,attachment,action,comment.attachment,comment.renderedBody';
const people = { accountIds: [ACCOUNTS.noor] };

/** One call per endpoint: who asks, what it is called in the description, how it is filled in, what it answers and what is sent. */
const CALLS: [who: Who, method: string, template: string, url: string, status: number, sent?: unknown][] = [
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

/** Uploads and downloads, which a test of their own goes through. */
const FILES = [`POST ${desk}/attachTemporaryFile`, `POST ${request}/attachment`, `GET ${request}/attachment/{attachmentId}`];

withDescription('answers have the shapes that Atlassian publishes', () => {
  const site = openTestSite();
  const comment = site.state.jira.comments.find(({ issueId }) => issueId === site.state.jira.issue('HELP-9')?.id)?.id ?? '';

  test.each(CALLS.map((call) => [`${call[1]} ${call[2]}`, call] as const))('%s', (_name, [who, method, , url, status, sent]) => {
    const filled = new URL(url.replace('{{comment}}', comment), 'http://site');
    const answer = site.ask(who, method, filled.href, sent);
    expect(answer.status).toBe(status);
    const body = sent === undefined ? null : JSON.stringify(sent);
    const asked: SiteRequest = { method, path: filled.pathname, query: filled.searchParams, headers: {}, body };
    expect(exchangeFaults(asked, answer)).toEqual([]);
  });

  test('files', () => {
    const temporary = upload(site, 'lena', 'notes.txt', 'what we saw');
    const body = JSON.stringify({ temporaryAttachmentIds: [temporary], public: true });
    const asked: SiteRequest = {
      method: 'POST',
      path: `${api}/request/HELP-9/attachment`,
      query: new URLSearchParams(),
      headers: {},
      body,
    };
    const answer = site.site.handle('jira', asked, { kind: 'person', accountId: ACCOUNTS.lena });
    expect(answer.status).toBe(201);
    expect(exchangeFaults(asked, answer)).toEqual([]);
  });

  test('no endpoint is left out', () => {
    const covered = [...CALLS.map(([, method, template]) => `${method} ${template}`), ...FILES].sort();
    expect(covered).toEqual(deskEndpoints.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

withDescription('scopes are those that Atlassian publishes', () => {
  test.each(deskEndpoints.map((row) => [`${row.method} ${row.path}`, row] as const))('%s', (_name, row) => {
    const operation = descriptionOf('jsm').paths.get(row.path)?.[row.method.toLowerCase()];
    // The shapes alone are typed where descriptions are read; scopes stand beside them.
    const published = operation as unknown as {
      security?: Record<string, string[]>[];
      'x-atlassian-oauth2-scopes'?: { scopes: string[] }[];
    };
    const granular = (published['x-atlassian-oauth2-scopes'] ?? []).map(({ scopes }) => scopes);
    const classic = (published.security ?? []).flatMap((entry) => Object.values(entry)).filter((scopes) => scopes.length > 0);
    const sets = [...granular, ...classic].map((scopes) => [...scopes].sort().join(' '));
    expect(row.scopes.map((scopes) => [...scopes].sort().join(' ')).sort()).toEqual([...new Set(sets)].sort());
  });
});
