import { openTestSite } from '../open-test-site';

const request = '/rest/servicedeskapi/request/HELP-22';

test('a deleted issue takes its request, approvals and subscriptions along', () => {
  const site = openTestSite();
  const { jira, jsm } = site.state;
  const id = jira.issue('HELP-22')?.id ?? '';
  site.expectAnswer('fatima', 'PUT', `${request}/notification`, 204);
  expect(jsm.approvalsOf(id)).not.toEqual([]);
  site.expectAnswer('ada', 'DELETE', '/rest/api/3/issue/HELP-22', 204);
  expect([jsm.requests.get(id), jsm.approvalsOf(id), jsm.subscriptions.all()]).toEqual([undefined, [], []]);
  expect(site.ask('fatima', 'GET', request).status).toBe(404);
});

test('an issue that has gone to another project is no request any more', () => {
  const site = openTestSite();
  const { jira } = site.state;
  const issue = jira.issue('HELP-22');
  const elsewhere = jira.project('PAY');
  if (!issue || !elsewhere) throw new Error('The seed has no such issue or project.');
  jira.issues.put({ ...issue, projectId: elsewhere.id });
  for (const who of ['fatima', 'kenji', 'ada'] as const) expect(site.ask(who, 'GET', request).status).toBe(404);
});
