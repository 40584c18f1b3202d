import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { readBody } from '../../../../host/read-body';
import { siteAnswer } from '../../../../host/site-door';
import { deskEndpoints } from '../../../../host/site/jsm/endpoints';
import { openSite } from '../../../../host/site/open-site';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { TODAY } from '../open-test-site';

/** Where jira.js keeps what was not as it expects (its core/schemaAudit). */
const DRIFT = Symbol.for('apis-code-gen.schemaAudit');

/**
 * Drives the service desk through somebody else's client over HTTP, as a program of its own: the client ships as an ES module with types that it
 * checks by itself. Prints what was called and every way in which an answer was not as the client expects.
 */
async function drive(): Promise<void> {
  const opened = openSite(new DatabaseSync(':memory:'), { now: () => TODAY, origin: () => origin });
  const { site, people, log } = opened;
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) => siteAnswer({ site, people }, { method: request.method, url: request.url ?? '/', headers: request.headers }, body))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body ?? undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const { createServiceDeskClient } = await import('jira.js/serviceDesk');
  const credentials = (name: keyof typeof ACCOUNTS) => {
    const person = people.get(ACCOUNTS[name]);
    if (!person) throw new Error(`The seed has no ${name}.`);
    return { email: person.email, apiToken: person.siteToken };
  };
  const as = (name: keyof typeof ACCOUNTS) => createServiceDeskClient({ host: origin, auth: { type: 'basic', ...credentials(name) } });
  const [agent, customer, approver, admin] = [as('kenji'), as('lena'), as('fatima'), as('ada')];

  await agent.servicedesk.getServiceDesks({ limit: 1 });
  await agent.servicedesk.getServiceDeskById({ serviceDeskId: 'HELP' });
  const types = await customer.servicedesk.getRequestTypes({ serviceDeskId: '1', limit: 2, expand: ['field'] });
  await customer.servicedesk.getRequestTypeById({ serviceDeskId: '1', requestTypeId: types.values?.[0]?.id ?? '' });
  await customer.servicedesk.getRequestTypeFields({ serviceDeskId: '1', requestTypeId: 2, expand: ['hiddenFields'] });
  await customer.servicedesk.getRequestTypeGroups({ serviceDeskId: '1' });
  await agent.servicedesk.getQueues({ serviceDeskId: '1', includeCount: true });
  await agent.servicedesk.getQueue({ serviceDeskId: '1', queueId: 1 });
  await agent.servicedesk.getIssuesInQueue({ serviceDeskId: '1', queueId: 1, limit: 100 });
  await agent.servicedesk.addCustomers({ serviceDeskId: '1', accountIds: [ACCOUNTS.jonas] });
  await agent.servicedesk.getServiceDeskArticles({ serviceDeskId: '1', query: 'api', highlight: true });
  await agent.knowledgebase.getArticles({ query: 'api', highlight: false });

  const made = await agent.organization.createOrganization({ name: 'Driven Ltd' });
  const organizationId = Number(made.id);
  const accountIds = [ACCOUNTS.noor];
  await agent.organization.getOrganizations({ limit: 1 });
  await agent.organization.getOrganization({ organizationId });
  await agent.organization.addUsersToOrganization({ organizationId, body: { accountIds } });
  await agent.organization.getUsersInOrganization({ organizationId });
  await agent.organization.addOrganization({ serviceDeskId: '1', body: { organizationId } });
  await agent.organization.getServiceDeskOrganizations({ serviceDeskId: '1' });
  await agent.organization.removeOrganization({ serviceDeskId: '1', body: { organizationId } });
  await agent.organization.removeUsersFromOrganization({ organizationId, body: { accountIds } });
  await admin.organization.deleteOrganization({ organizationId });

  const expand = ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'attachment', 'action', 'comment', 'comment.renderedBody'];
  const requestFieldValues = { summary: 'Driven', description: '*Bold* words', customfield_10034: 'C-5' };
  const raised = await customer.request.createCustomerRequest({ serviceDeskId: '1', requestTypeId: '4', requestFieldValues });
  const issueIdOrKey = raised.issueKey ?? '';
  await customer.request.getCustomerRequests({ requestOwnership: ['OWNED_REQUESTS'], limit: 3, expand });
  await customer.request.addRequestParticipants({ issueIdOrKey, accountIds });
  await customer.request.getRequestParticipants({ issueIdOrKey });
  const comment = await customer.request.createRequestComment({ issueIdOrKey, body: 'Hello', public: true });
  await agent.request.createRequestComment({ issueIdOrKey, body: 'For us', public: false });
  await customer.request.getRequestComments({ issueIdOrKey, expand: ['attachment', 'renderedBody'] });
  await customer.request.getRequestCommentById({ issueIdOrKey, commentId: Number(comment.id) });
  const file = await upload(origin, credentials('lena'));
  const attached = { additionalComment: { body: 'Here' }, public: true, temporaryAttachmentIds: [file] };
  await customer.request.createCommentWithAttachment({ issueIdOrKey, ...attached });
  const files = await customer.request.getAttachmentsForRequest({ issueIdOrKey, start: 0, limit: 5 });
  const attachmentId = Number(files.values?.[0]?._links?.content?.split('/').at(-1));
  const content = await customer.request.getAttachmentContent({ issueIdOrKey, attachmentId });
  if (content.byteLength !== 'what we saw'.length) throw new Error('The file came back changed.');
  const approvals = await approver.request.getApprovals({ issueIdOrKey });
  const approvalId = Number(approvals.values?.[0]?.id);
  await approver.request.getApprovalById({ issueIdOrKey, approvalId });
  await approver.request.answerApproval({ issueIdOrKey, approvalId, decision: 'decline' });
  await customer.request.getCustomerTransitions({ issueIdOrKey });
  await customer.request.performCustomerTransition({ issueIdOrKey, id: '41', additionalComment: { body: 'Please look again' } });
  await customer.request.getCustomerRequestStatus({ issueIdOrKey });
  await agent.request.getCustomerRequestByIdOrKey({ issueIdOrKey, expand });
  for (const issue of ['HELP-9', 'HELP-23', 'HELP-24']) await agent.request.getSlaInformation({ issueIdOrKey: issue });
  await agent.request.getSlaInformationById({ issueIdOrKey: 'HELP-9', slaMetricId: 2 });
  await customer.request.removeRequestParticipants({ issueIdOrKey, accountIds });

  const called = [...new Set(log.all().map(({ method, url }) => templateOf(method, url)))].sort();
  const drift: unknown = Reflect.get(globalThis, DRIFT);
  process.stdout.write(JSON.stringify({ called, drift: drift ?? [] }));
  server.close();
}

/** The client sends this as JSON, which no Jira takes: the form goes out by hand. */
async function upload(origin: string, { email, apiToken }: { email: string; apiToken: string }): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob(['what we saw'], { type: 'text/plain' }), 'notes.txt');
  const authorization = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
  const headers = { authorization, 'x-atlassian-token': 'no-check' };
  const answer = await fetch(`${origin}/rest/servicedeskapi/servicedesk/1/attachTemporaryFile`, { method: 'POST', headers, body });
  // The shape tests look at this answer.
  const { temporaryAttachments } = (await answer.json()) as { temporaryAttachments: { temporaryAttachmentId: string }[] };
  return temporaryAttachments[0]?.temporaryAttachmentId ?? '';
}

function templateOf(method: string, url: string): string {
  const parts = url.replace(/\?.*/, '').split('/');
  const rows = deskEndpoints.filter((row) => row.method === method && row.path.split('/').length === parts.length);
  const row = rows.find(({ path }) => path.split('/').every((part, index) => part.startsWith('{') || part === parts[index]));
  return row ? `${row.method} ${row.path}` : `${method} ${url}`;
}

void drive();
