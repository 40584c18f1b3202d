import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { ACCOUNTS } from '../../../host/site/seed/people';
import { openTestSite } from './open-test-site';

describe('the site takes requests', () => {
  const site = openTestSite();

  test('a path that is not modelled says so by name, in the shape of its API family', () => {
    expect(site.ask('ada', 'GET', '/rest/api/3/dashboard').body).toEqual({
      errorMessages: ['GET /rest/api/3/dashboard is not modelled by the local site.'],
      errors: {},
    });
    expect(site.ask('ada', 'GET', '/rest/api/3/dashboard').status).toBe(501);
    const wiki = site.site.handle(
      'confluence',
      { method: 'GET', path: '/wiki/api/v2/custom-content/1', query: new URLSearchParams(), headers: {}, body: null },
      { kind: 'person', accountId: ACCOUNTS.ada },
    );
    expect(wiki).toMatchObject({ status: 501, body: { errors: [{ status: 501, code: 'NOT_IMPLEMENTED' }] } });
  });

  test('a method that the real path does not have is 405, one that only this site lacks is 501', () => {
    expect(site.ask('ada', 'GET', '/rest/api/3/search/approximate-count')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(site.ask('ada', 'POST', '/rest/api/3/priority').status).toBe(501);
  });

  test('a body that is not JSON is refused before anything is done', () => {
    const refused = site.ask('ada', 'POST', '/rest/api/3/issue', '{"fields": ');
    expect(refused).toMatchObject({
      status: 400,
      body: { errorMessages: ['There was an error parsing JSON. Check that your request body is valid.'] },
    });
    expect(Object.keys(refused.body as object)).toEqual(['errorMessages']);
  });

  test('nobody, the deactivated, the unknown and the app itself are turned away', () => {
    const request = { method: 'GET', path: '/rest/api/3/myself', query: new URLSearchParams(), headers: {}, body: null };
    const body = { message: 'Client must be authenticated to access this resource.', 'status-code': 401 };
    expect(site.ask('nobody', 'GET', '/rest/api/3/myself')).toMatchObject({ status: 401, body });
    expect(site.ask('oskar', 'GET', '/rest/api/3/issue/PUB-1').status).toBe(401);
    expect(site.site.handle('jira', request, { kind: 'person', accountId: 'nobody-at-all' }).status).toBe(401);
    expect(site.site.handle('jira', request, { kind: 'app' }).status).toBe(501);
  });

  test('the log keeps what was asked, by whom and how it ended', () => {
    site.log.clear();
    site.ask('rosa', 'GET', '/rest/api/3/issue/PAY-1?fields=summary');
    expect(site.log.all()).toEqual([
      {
        product: 'jira',
        method: 'GET',
        url: '/rest/api/3/issue/PAY-1?fields=summary',
        caller: { kind: 'person', accountId: ACCOUNTS.rosa },
        status: 404,
        served: true,
      },
    ]);
  });

  test('the scopes that allow a call are known for modelled endpoints alone', () => {
    expect(site.site.scopesFor('jira', 'POST', '/rest/api/3/search/jql')).toContainEqual(['read:jira-work']);
    expect(site.site.scopesFor('jira', 'GET', '/rest/api/3/dashboard')).toBeUndefined();
    expect(site.site.scopesFor('confluence', 'POST', '/rest/api/3/search/jql')).toBeUndefined();
  });

  test('whatever path and method come, an answer comes back', () => {
    const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE');
    const rest = fc.array(fc.oneof(fc.string(), fc.constantFrom('rest', 'api', '3', 'issue', 'PAY-1', 'comment', '{issueIdOrKey}')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(methods, rest, fc.option(fc.json(), { nil: null }), (method, parts, body) => {
        const request = { method, path: `/${parts.join('/')}`, query: new URLSearchParams(), headers: {}, body };
        const { status } = site.site.handle('jira', request, { kind: 'person', accountId: ACCOUNTS.rosa });
        expect(status).toBeGreaterThanOrEqual(200);
      }),
    );
  });
});

describe('what the site holds', () => {
  test('a request that fails half-way leaves nothing behind, in memory or on disk', () => {
    const site = openTestSite();
    const before = site.state.jira.projects.get('10000')?.nextNumber;
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Half an issue' };
    const update = { comment: [{ add: { body: 'not a document' } }] };
    site.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 400, { fields, update });
    expect(site.state.jira.issues.find((issue) => issue.values['summary'] === 'Half an issue')).toBeUndefined();
    expect(site.state.jira.projects.get('10000')?.nextNumber).toBe(before);
    const rows = site.database.prepare("SELECT count(*) AS n FROM documents WHERE body LIKE '%Half an issue%'").get();
    expect(rows?.['n']).toBe(0);
    expect(site.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 201, { fields })['key']).toBe(`PAY-${String(before)}`);
  });

  test('a restart finds everything again and does not fill the site twice', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-site-'));
    try {
      const file = path.join(folder, 'site.sqlite');
      const first = openTestSite(new DatabaseSync(file));
      expect(first.seeded).toBe(true);
      const fields = { project: { key: 'WEB' }, issuetype: { name: 'Task' }, summary: 'Kept over a restart' };
      const { key } = first.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 201, { fields });
      const issues = first.state.jira.issues.all().length;
      const token = first.people.get(ACCOUNTS.ada)?.siteToken;
      first.database.close();

      const second = openTestSite(new DatabaseSync(file));
      expect(second.seeded).toBe(false);
      expect(second.state.jira.issues.all()).toHaveLength(issues);
      expect(second.people.get(ACCOUNTS.ada)?.siteToken).toBe(token);
      expect(second.expectAnswer('jonas', 'GET', `/rest/api/3/issue/${String(key)}`, 200)).toMatchObject({
        fields: { summary: 'Kept over a restart' },
      });
      const next = second.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 201, { fields: { ...fields, summary: 'And one more' } });
      expect(next['key']).not.toBe(key);
      second.database.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('two sites are filled with the same content', () => {
    const [one, other] = [openTestSite(), openTestSite()];
    expect(one.state.jira.issues.all()).toEqual(other.state.jira.issues.all());
    expect(one.state.jira.changes.all()).toEqual(other.state.jira.changes.all());
    const known = (site: typeof one) => site.people.all().map(({ id, displayName, groups }) => ({ id, displayName, groups }));
    expect(known(one)).toEqual(known(other));
    expect(one.people.get(ACCOUNTS.ada)?.siteToken).not.toBe(other.people.get(ACCOUNTS.ada)?.siteToken);
  });
});
