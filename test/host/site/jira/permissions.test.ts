import { openTestSite, paragraph } from '../open-test-site';
import type { Who } from '../open-test-site';

const site = openTestSite();
const hidden = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };

function projectsOf(who: Who): string[] {
  const { values } = site.expectAnswer(who, 'GET', '/rest/api/3/project/search', 200) as { values: { key: string }[] };
  return values.map(({ key }) => key);
}

describe('what a person may not see does not exist', () => {
  test.each<[Who, string[]]>([
    ['ada', ['FIN', 'HELP', 'OPS', 'PAY', 'PUB', 'WEB']],
    ['fatima', ['FIN', 'OPS', 'PAY', 'PUB', 'WEB']],
    ['jonas', ['OPS', 'PAY', 'PUB', 'WEB']],
    ['kenji', ['HELP', 'OPS', 'PAY', 'PUB', 'WEB']],
    ['rosa', ['PUB']],
    ['nobody', ['PUB']],
  ])('%s sees %j', (who, keys) => {
    expect(projectsOf(who)).toEqual(keys);
  });

  test.each([
    ['GET', '/rest/api/3/issue/FIN-1'],
    ['PUT', '/rest/api/3/issue/FIN-1'],
    ['GET', '/rest/api/3/issue/FIN-1/transitions'],
    ['POST', '/rest/api/3/issue/FIN-1/transitions'],
    ['GET', '/rest/api/3/issue/FIN-1/comment'],
    ['POST', '/rest/api/3/issue/FIN-1/comment'],
    ['GET', '/rest/api/3/issue/FIN-1/worklog'],
    ['POST', '/rest/api/3/issue/FIN-1/worklog'],
    ['GET', '/rest/api/3/issue/FIN-1/changelog'],
    ['GET', '/rest/api/3/issue/FIN-1/watchers'],
    ['GET', '/rest/api/3/issue/FIN-1/editmeta'],
    ['GET', '/rest/api/3/issue/FIN-1/remotelink'],
  ])('%s %s answers a hidden issue exactly like a missing one', (method, url) => {
    const body =
      method === 'GET' ? undefined : { body: paragraph('x'), fields: { summary: 'x' }, transition: { id: '11' }, timeSpent: '1h' };
    expect(site.ask('jonas', method, url, body)).toMatchObject({ status: 404, body: hidden });
    expect(site.ask('jonas', method, url.replace('FIN-1', 'FIN-999'), body).body).toEqual(site.ask('jonas', method, url, body).body);
  });

  test('the same for projects and their parts', () => {
    for (const part of ['', '/statuses', '/versions', '/components', '/role']) {
      const refusal = site.expectAnswer('jonas', 'GET', `/rest/api/3/project/FIN${part}`, 404);
      expect(refusal['errorMessages']).toEqual(["No project could be found with key 'FIN'."]);
      expect(site.ask('jonas', 'GET', `/rest/api/3/project/NIX${part}`).status).toBe(404);
    }
    const fields = { project: { key: 'FIN' }, issuetype: { name: 'Task' }, summary: 'x' };
    expect(site.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 400, { fields })['errors']).toEqual({
      project: 'Specify a valid project ID or key',
    });
    expect(site.ask('jonas', 'GET', '/rest/api/3/issue/createmeta/FIN/issuetypes').status).toBe(404);
  });

  test('search, count, bulk reading, links and parents leave hidden issues out', () => {
    const jql = 'summary ~ "fee*" OR summary ~ "budget for next"';
    const keys = (who: Who): unknown[] => {
      const { issues } = site.expectAnswer(who, 'POST', '/rest/api/3/search/jql', 200, { jql, fields: ['key'] }) as {
        issues: { key: string }[];
      };
      return issues.map(({ key }) => key).sort();
    };
    expect(keys('ada')).toEqual(['FIN-1', 'FIN-4', 'PAY-12', 'PAY-9']);
    expect(keys('jonas')).toEqual(['PAY-12', 'PAY-9']);
    expect(site.expectAnswer('jonas', 'POST', '/rest/api/3/search/approximate-count', 200, { jql })['count']).toBe(2);
    const bulk = site.expectAnswer('jonas', 'POST', '/rest/api/3/issue/bulkfetch', 200, {
      issueIdsOrKeys: ['PAY-12', 'FIN-4'],
      fields: ['issuelinks'],
    });
    expect(bulk).toMatchObject({ issues: [{ key: 'PAY-12' }], issueErrors: [{ id: 'FIN-4' }] });
    expect(JSON.stringify(bulk['issues'])).not.toContain('FIN-4');
    expect(JSON.stringify(site.ask('ada', 'GET', '/rest/api/3/issue/PAY-12').body)).toContain('FIN-4');
  });

  test('a security level hides an issue inside a project that is seen', () => {
    expect(site.ask('marta', 'GET', '/rest/api/3/issue/PAY-13').status).toBe(200);
    expect(site.ask('jonas', 'GET', '/rest/api/3/issue/PAY-13')).toMatchObject({ status: 404, body: hidden });
    const jql = 'key in (PAY-13)';
    expect(site.expectAnswer('jonas', 'POST', '/rest/api/3/search/jql', 400, { jql })['errorMessages']).toEqual([
      "An issue with key 'PAY-13' does not exist for field 'key'.",
    ]);
  });

  test('a comment for a role is shown to its members, and counted for them alone', () => {
    const total = (who: Who): unknown => site.expectAnswer(who, 'GET', '/rest/api/3/issue/PAY-7/comment', 200)['total'];
    expect([total('marta'), total('jonas'), total('kenji')]).toEqual([2, 1, 1]);
  });
});

describe('what a person may do', () => {
  const summary = { fields: { summary: 'Changed by somebody who must not' } };

  test('a reader reads, and neither edits nor moves nor is offered to', () => {
    expect(site.ask('kenji', 'GET', '/rest/api/3/issue/PAY-8').status).toBe(200);
    expect(site.expectAnswer('kenji', 'PUT', '/rest/api/3/issue/PAY-8', 403, summary)['errorMessages']).toEqual([
      'You do not have permission to edit issues in this project.',
    ]);
    expect(site.expectAnswer('kenji', 'GET', '/rest/api/3/issue/PAY-8/transitions', 200)['transitions']).toEqual([]);
    expect(site.expectAnswer('kenji', 'GET', '/rest/api/3/issue/PAY-8/editmeta', 200)).toEqual({ fields: {} });
    expect(site.expectAnswer('kenji', 'POST', '/rest/api/3/issue/PAY-8/comment', 400, { body: paragraph('x') })['errorMessages']).toEqual([
      'You do not have the permission to comment on this issue.',
    ]);
    expect(site.ask('kenji', 'POST', '/rest/api/3/issue/PAY-8/worklog', { timeSpent: '1h' }).status).toBe(400);
    expect(site.ask('kenji', 'GET', '/rest/api/3/issue/createmeta/PAY/issuetypes').status).toBe(404);
  });

  test('viewers of the website may comment and not edit', () => {
    expect(site.ask('fatima', 'POST', '/rest/api/3/issue/WEB-9/comment', { body: paragraph('Please soon.') }).status).toBe(201);
    expect(site.ask('fatima', 'PUT', '/rest/api/3/issue/WEB-9', summary).status).toBe(403);
  });

  test('a field with a right of its own is on nobody else’s screen', () => {
    const edit = (who: Who) => site.ask(who, 'PUT', '/rest/api/3/issue/WEB-9', { fields: { duedate: '2026-12-24' } });
    expect(edit('martaReyes').body).toMatchObject({
      errors: { duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown." },
    });
    expect(edit('ada').status).toBe(204);
    expect(Object.keys(site.expectAnswer('martaReyes', 'GET', '/rest/api/3/issue/WEB-9/editmeta', 200)['fields'] as object)).not.toContain(
      'duedate',
    );
  });

  test('switching notifications off is for administrators', () => {
    const url = '/rest/api/3/issue/PAY-8?notifyUsers=false';
    const body = { fields: { summary: 'Daily settlement file for finance' } };
    expect(site.ask('jonas', 'PUT', url, body).status).toBe(403);
    expect(site.ask('marta', 'PUT', url, body).status).toBe(204);
  });

  test('only agents are offered to resolve, and nobody links without the right in both projects', () => {
    const names = (who: Who): string[] => {
      const { transitions } = site.expectAnswer(who, 'GET', '/rest/api/3/issue/HELP-3/transitions', 200) as {
        transitions: { name: string }[];
      };
      return transitions.map(({ name }) => name);
    };
    expect(names('kenji')).toEqual(['Respond to customer', 'Resolve this issue']);
    expect(names('ada')).toEqual(['Respond to customer']);
    const link = { type: { name: 'Relates' }, inwardIssue: { key: 'OPS-2' }, outwardIssue: { key: 'PAY-8' } };
    const before = site.state.jira.links.all().length;
    expect(site.expectAnswer('kenji', 'POST', '/rest/api/3/issueLink', 401, link)['errorMessages']).toEqual([
      "No Link Issue Permission for issue 'PAY-8'",
    ]);
    expect(site.state.jira.links.all()).toHaveLength(before);
  });

  test('my permissions tell the same as the operations', () => {
    const asked = '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER&projectKey=PAY';
    const have = (who: Who) => {
      const { permissions } = site.expectAnswer(who, 'GET', asked, 200) as { permissions: Record<string, { havePermission: boolean }> };
      return Object.fromEntries(Object.entries(permissions).map(([key, { havePermission }]) => [key, havePermission]));
    };
    expect(have('kenji')).toEqual({ BROWSE_PROJECTS: true, EDIT_ISSUES: false, ADMINISTER: false });
    expect(have('ada')).toEqual({ BROWSE_PROJECTS: true, EDIT_ISSUES: true, ADMINISTER: true });
    expect(site.ask('rosa', 'GET', asked).status).toBe(404);
    expect(site.ask('ada', 'GET', '/rest/api/3/mypermissions?permissions=FLY').status).toBe(400);
  });

  test('assignable are those who may work there and are active', () => {
    const people = site.ask('marta', 'GET', '/rest/api/3/user/assignable/search?project=PAY').body as { displayName: string }[];
    expect(people.map(({ displayName }) => displayName)).toEqual([
      'Ada Lindqvist',
      'Marta Kowalska',
      'Marta Reyes',
      'Jonas Weber',
      'Priya Nair',
    ]);
  });
});
