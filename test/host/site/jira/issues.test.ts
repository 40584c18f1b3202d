import fc from 'fast-check';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite, paragraph } from '../open-test-site';
import type { TestSite } from '../open-test-site';

let site: TestSite;
beforeEach(() => {
  site = openTestSite();
});

type Fields = Record<string, unknown>;

function create(fields: Fields, status = 201): Record<string, unknown> {
  return site.expectAnswer('jonas', 'POST', '/rest/api/3/issue', status, {
    fields: { project: { key: 'PAY' }, issuetype: { name: 'Story' }, ...fields },
  });
}

function fieldsOf(key: string): Fields {
  return site.expectAnswer('marta', 'GET', `/rest/api/3/issue/${key}`, 200)['fields'] as Fields;
}

const edit = (key: string, body: unknown, status = 204) => site.expectAnswer('jonas', 'PUT', `/rest/api/3/issue/${key}`, status, body);

describe('creating', () => {
  test('sets every kind of field and reads it back', () => {
    const given = {
      summary: 'All kinds',
      description: paragraph('Body'),
      priority: { name: 'High' },
      assignee: { accountId: ACCOUNTS.martaReyes },
      labels: ['b', 'a'],
      components: [{ name: 'Ledger' }],
      fixVersions: [{ name: '1.2' }],
      duedate: '2026-12-31',
      parent: { key: 'PAY-6' },
      timetracking: { originalEstimate: '1d 2h' },
      customfield_10016: 2.5,
      customfield_10020: 4,
      customfield_10031: { value: 'Ledger' },
      customfield_10032: [{ value: 'Web' }, { value: 'API' }],
      customfield_10033: '2026-12-20',
      customfield_10034: 'C-1',
      customfield_10035: paragraph('Done when done'),
      customfield_10036: { accountId: ACCOUNTS.marta },
      customfield_10038: 'https://design.example.com/x',
    };
    const { key } = create(given);
    expect(fieldsOf(String(key))).toMatchObject({
      ...given,
      labels: ['a', 'b'],
      status: { name: 'To Do' },
      reporter: { accountId: ACCOUNTS.jonas },
      creator: { accountId: ACCOUNTS.jonas },
      timetracking: { originalEstimate: '1d 2h', remainingEstimate: '1d 2h', originalEstimateSeconds: 36_000 },
      customfield_10020: [{ id: 4, name: 'PAY Sprint 4', state: 'future' }],
      resolution: null,
      created: '2026-11-22T11:00:00.000+0100',
    });
  });

  test.each<[string, Fields, Fields]>([
    ['no summary', {}, { summary: 'You must specify a summary of the issue.' }],
    ['two lines of summary', { summary: 'a\nb' }, { summary: 'The summary is invalid because it contains newline characters.' }],
    [
      'a text for a document',
      { summary: 'x', description: 'plain' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      'an unreadable document',
      { summary: 'x', description: { type: 'doc', version: 1, content: [{ type: 'text', text: 'x' }] } },
      { description: 'INVALID_INPUT' },
    ],
    ['an unknown priority', { summary: 'x', priority: { name: 'Urgent' } }, { priority: "Priority name 'Urgent' is not valid" }],
    ['an unknown version', { summary: 'x', fixVersions: [{ name: '9' }] }, { fixVersions: "Version name '9' is not valid" }],
    ['an archived version', { summary: 'x', fixVersions: [{ name: '0.9' }] }, { fixVersions: "Version name '0.9' is not valid" }],
    [
      'an option of another context',
      { summary: 'x', customfield_10031: { value: 'First line' } },
      { customfield_10031: "Option value 'First line' is not valid" },
    ],
    ['a word for a number', { summary: 'x', customfield_10016: '5' }, { customfield_10016: 'Operation value must be a number' }],
    ['a day that is none', { summary: 'x', duedate: '2026-02-30' }, { duedate: 'Error parsing date string: 2026-02-30' }],
    ['a label with a space', { summary: 'x', labels: ['a b'] }, { labels: "The label 'a b' contains spaces which is invalid." }],
    [
      'somebody who cannot work there',
      { summary: 'x', assignee: { accountId: ACCOUNTS.rosa } },
      { assignee: "User 'Rosa Bianchi' cannot be assigned issues." },
    ],
    [
      'a name for a person',
      { summary: 'x', assignee: { name: 'jonas' } },
      { assignee: "'accountId' must be the only user identifying query parameter in GDPR strict mode." },
    ],
    [
      'a closed sprint',
      { summary: 'x', customfield_10020: 1 },
      { customfield_10020: 'Issue can be assigned only active or future sprints.' },
    ],
    [
      'a parent of the wrong level',
      { summary: 'x', parent: { key: 'PAY-2' } },
      { parent: 'Given parent work item does not belong to appropriate hierarchy.' },
    ],
    [
      'a field of another screen',
      { summary: 'x', customfield_10037: ['x'] },
      { customfield_10037: "Field 'customfield_10037' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    [
      'a sub-task without a parent',
      { summary: 'x', issuetype: { name: 'Sub-task' } },
      { parent: 'Issue type is a sub-task but parent issue key or id not specified.' },
    ],
    ['no issue type', { summary: 'x', issuetype: null }, { issuetype: 'Specify an issue type' }],
    [
      'an issue type of another project',
      { summary: 'x', issuetype: { name: 'Service Request' } },
      { issuetype: 'Specify a valid issue type' },
    ],
  ])('%s is refused under its field, and nothing is created', (_name, fields, errors) => {
    const before = site.state.jira.issues.all().length;
    expect(create(fields, 400)).toEqual({ errorMessages: [], errors });
    expect(site.state.jira.issues.all()).toHaveLength(before);
  });

  test('every wrong field is told at once', () => {
    expect(Object.keys(create({ priority: 3, labels: 'x', duedate: 'soon' }, 400)['errors'] as object).sort()).toEqual([
      'duedate',
      'labels',
      'priority',
    ]);
  });

  test('metadata and creation agree: what is required, and what can be chosen', () => {
    const meta = site.expectAnswer('kenji', 'GET', '/rest/api/3/issue/createmeta/HELP/issuetypes/10005', 200) as {
      fields: { fieldId: string; required: boolean }[];
    };
    expect(meta.fields.filter(({ required }) => required).map(({ fieldId }) => fieldId)).toEqual([
      'project',
      'issuetype',
      'summary',
      'customfield_10034',
    ]);
    const fields = { project: { key: 'HELP' }, issuetype: { id: '10005' }, summary: 'x' };
    expect(site.expectAnswer('kenji', 'POST', '/rest/api/3/issue', 400, { fields })['errors']).toEqual({
      customfield_10034: 'Customer reference is required.',
    });
    expect(site.ask('kenji', 'POST', '/rest/api/3/issue', { fields: { ...fields, customfield_10034: 'C-9' } }).status).toBe(201);
  });

  test('any JSON for any field gives an issue or a refusal', () => {
    const field = fc.constantFrom(
      'summary',
      'description',
      'assignee',
      'priority',
      'labels',
      'components',
      'fixVersions',
      'duedate',
      'parent',
      'timetracking',
      'customfield_10016',
      'customfield_10020',
      'customfield_10031',
      'customfield_10032',
      'customfield_10038',
      'reporter',
      'status',
      'nonsense',
    );
    fc.assert(
      fc.property(fc.dictionary(field, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }), (fields) => {
        const body = { fields: { project: { key: 'PAY' }, issuetype: { name: 'Story' }, summary: 'x', ...fields } };
        expect([201, 400]).toContain(site.ask('jonas', 'POST', '/rest/api/3/issue', body).status);
      }),
      { numRuns: 100 },
    );
  });
});

describe('editing', () => {
  test('verbs add, remove and set; the history tells what was and what is', () => {
    edit('PAY-8', {
      fields: { priority: { name: 'Low' } },
      update: {
        labels: [{ add: 'report' }, { add: 'csv' }, { remove: 'csv' }],
        fixVersions: [{ add: { name: '2.0' } }, { remove: { name: '1.2' } }],
      },
    });
    expect(fieldsOf('PAY-8')).toMatchObject({ priority: { name: 'Low' }, labels: ['report'], fixVersions: [{ name: '2.0' }] });
    const { values } = site.expectAnswer('marta', 'GET', '/rest/api/3/issue/PAY-8/changelog', 200) as {
      values: { author: { accountId: string }; items: unknown[] }[];
    };
    expect(values.at(-1)).toMatchObject({ author: { accountId: ACCOUNTS.jonas }, created: '2026-11-22T11:00:00.000+0100' });
    expect(values.at(-1)?.items).toEqual([
      { field: 'priority', fieldtype: 'jira', fieldId: 'priority', from: '3', fromString: 'Medium', to: '4', toString: 'Low' },
      { field: 'labels', fieldtype: 'jira', fieldId: 'labels', from: null, fromString: null, to: null, toString: 'report' },
      { field: 'Fix Version', fieldtype: 'jira', fieldId: 'fixVersions', from: '10003', fromString: '1.2', to: null, toString: null },
      { field: 'Fix Version', fieldtype: 'jira', fieldId: 'fixVersions', from: null, fromString: null, to: '10004', toString: '2.0' },
    ]);
  });

  test('null empties a field, and a required one does not let itself be emptied', () => {
    edit('PAY-8', { fields: { assignee: null, customfield_10016: null } });
    expect(fieldsOf('PAY-8')).toMatchObject({ assignee: null, customfield_10016: null });
    expect(edit('PAY-8', { fields: { summary: null } }, 400)['errors']).toEqual({ summary: 'You must specify a summary of the issue.' });
  });

  test('an edit that changes nothing leaves no history', () => {
    const changes = site.state.jira.changes.all().length;
    edit('PAY-8', { fields: { priority: { name: 'Medium' }, labels: [] } });
    expect(site.state.jira.changes.all()).toHaveLength(changes);
  });

  test('moving to the next sprint keeps the closed ones', () => {
    edit('PAY-4', { fields: { customfield_10020: 4 } });
    expect((fieldsOf('PAY-4')['customfield_10020'] as { id: number }[]).map(({ id }) => id)).toEqual([1, 2, 4]);
  });

  test('verbs that do not fit, a field twice and a body of another form are refused', () => {
    const refused = (body: unknown): unknown => edit('PAY-8', body, 400);
    expect(refused({ update: { summary: [{ add: 'x' }] } })).toMatchObject({
      errors: { summary: "Field with id 'summary' and name 'Summary' does not support operation 'add' Supported operation(s) are: 'set'" },
    });
    expect(refused({ fields: { labels: [] }, update: { labels: [{ add: 'x' }] } })).toMatchObject({
      errors: { labels: "Field 'labels' cannot appear in both 'fields' and 'update'" },
    });
    expect(refused({ field: {} })).toEqual({
      errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    });
    expect(site.ask('jonas', 'PUT', '/rest/api/3/issue/PAY-8', { fields: {}, properties: [] }).status).toBe(501);
  });

  test('returnIssue gives the issue as it is then', () => {
    expect(
      site.expectAnswer('jonas', 'PUT', '/rest/api/3/issue/PAY-8?returnIssue=true', 200, { fields: { summary: 'New name' } }),
    ).toMatchObject({
      key: 'PAY-8',
      fields: { summary: 'New name' },
    });
  });
});

describe('reading', () => {
  test('an issue that moved answers to its old key with its new one', () => {
    expect(site.expectAnswer('ada', 'GET', '/rest/api/3/issue/WEB-6?fields=summary', 200)).toMatchObject({ key: 'OPS-6' });
    expect(site.expectAnswer('ada', 'GET', '/rest/api/3/issue/ops-6?fields=summary', 200)).toMatchObject({ key: 'OPS-6' });
  });

  test('fields are picked by id, by star and by leaving out', () => {
    const names = (fields: string): string[] =>
      Object.keys(site.expectAnswer('ada', 'GET', `/rest/api/3/issue/PAY-8?fields=${fields}`, 200)['fields'] as object);
    expect(names('summary,status,nonsense')).toEqual(['summary', 'status']);
    expect(names('*all,-comment')).toEqual(expect.arrayContaining(['summary', 'worklog', 'customfield_10016']));
    expect(names('*all,-comment')).not.toContain('comment');
    expect(names('*navigable')).not.toContain('worklog');
    expect(site.expectAnswer('ada', 'POST', '/rest/api/3/search/jql', 200, { jql: 'key = PAY-8' })).toEqual({
      issues: [{ id: '10007' }],
      isLast: true,
    });
  });

  test('what is not modelled is refused by name, not passed over', () => {
    expect(site.ask('ada', 'GET', '/rest/api/3/issue/PAY-8?expand=renderedFields').body).toMatchObject({
      errorMessages: ["The expansion 'renderedFields' of an issue is not modelled by the local site."],
    });
    expect(site.ask('ada', 'GET', '/rest/api/3/issue/PAY-8?properties=*all').status).toBe(501);
  });

  test('pages walk every item once, also while issues are added', () => {
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = site.expectAnswer('ada', 'POST', '/rest/api/3/search/jql', 200, {
        jql: 'project = PAY',
        fields: ['key'],
        maxResults: 7,
        ...(token ? { nextPageToken: token } : {}),
      });
      seen.push(...(page['issues'] as { key: string }[]).map(({ key }) => key));
      token = page['nextPageToken'] as string | undefined;
      expect(page['isLast']).toBe(token === undefined);
      create({ summary: 'While somebody reads' });
    } while (token);
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
  });

  test('a page token is for its own query and for seven days', () => {
    const page = (jql: string, nextPageToken?: string) =>
      site.ask('ada', 'POST', '/rest/api/3/search/jql', { jql, maxResults: 1, ...(nextPageToken ? { nextPageToken } : {}) });
    const { nextPageToken } = page('project = PAY').body as { nextPageToken: string };
    expect(page('project = WEB', nextPageToken).status).toBe(400);
    site.clock.now += 8 * 24 * 3600 * 1000;
    expect(page('project = PAY', nextPageToken).body).toEqual({
      errorMessages: ['The provided next page token is invalid or expired.'],
      errors: {},
    });
  });

  test('project pages say where the next one is', () => {
    const first = site.expectAnswer('ada', 'GET', '/rest/api/3/project/search?maxResults=4', 200) as {
      nextPage: string;
      total: number;
      isLast: boolean;
    };
    expect(first).toMatchObject({ total: 6, isLast: false });
    expect(site.expectAnswer('ada', 'GET', '/rest/api/3/project/search?status=archived', 200)['total']).toBe(0);
    expect(site.expectAnswer('ada', 'GET', '/rest/api/3/project/search?status=live&keys=PAY&keys=WEB&expand=lead', 200)['total']).toBe(2);
    const { pathname, search } = new URL(first.nextPage);
    expect(site.expectAnswer('ada', 'GET', `${pathname}${search}`, 200)).toMatchObject({
      startAt: 4,
      isLast: true,
      values: [{ key: 'PUB' }, { key: 'WEB' }],
    });
  });
});
