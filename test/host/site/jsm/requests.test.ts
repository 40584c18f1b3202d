import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite, paragraph } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

const api = '/rest/servicedeskapi';
const fields = { summary: 'Please help', customfield_10034: 'C-77' };
const request = (requestTypeId: string, requestFieldValues: object = fields, more: object = {}) => ({
  serviceDeskId: '1',
  requestTypeId,
  requestFieldValues,
  ...more,
});
const raise = (site: TestSite, who: Who, body: object) => site.expectAnswer(who, 'POST', `${api}/request`, 201, body);

describe('raising a request', () => {
  const site = openTestSite();

  test('a customer without any right in Jira raises one, and agents find its issue', () => {
    const made = raise(site, 'lena', request('1', { ...fields, description: 'It is *broken*\nsince noon' }));
    expect(made).toMatchObject({
      summary: 'Please help',
      requestTypeId: '1',
      currentStatus: { status: 'Waiting for support', statusCategory: 'INDETERMINATE' },
    });
    const key = String(made['issueKey']);
    expect(site.ask('lena', 'GET', `/rest/api/3/issue/${key}`).status).toBe(404);
    expect(site.expectAnswer('kenji', 'GET', `/rest/api/3/issue/${key}`, 200)).toMatchObject({
      fields: { reporter: { accountId: ACCOUNTS.lena }, creator: { accountId: ACCOUNTS.lena }, customfield_10034: 'C-77' },
    });
    expect(made['requestFieldValues']).toContainEqual({
      fieldId: 'description',
      label: 'Tell us more',
      value: 'It is *broken*\nsince noon',
      renderedValue: { html: '<p>It is <strong>broken</strong><br />since noon</p>' },
    });
  });

  test('it is shared with the organisation of whoever it is for', () => {
    const key = String(raise(site, 'lena', request('3'))['issueKey']);
    expect(site.ask('diego', 'GET', `${api}/request/${key}`).status).toBe(200);
    expect(site.ask('samir', 'GET', `${api}/request/${key}`).status).toBe(404);
  });

  test('hidden fields are set and not shown', () => {
    const made = raise(site, 'noor', request('2', { ...fields, priority: { name: 'High' } }));
    expect(JSON.stringify(made)).not.toContain('customfield_10031');
    const issue = site.expectAnswer('kenji', 'GET', `/rest/api/3/issue/${String(made['issueKey'])}`, 200);
    expect(issue).toMatchObject({
      fields: { customfield_10031: { value: 'Second line' }, priority: { name: 'High' }, issuetype: { name: 'Incident' } },
    });
    const told = (who: Who, query: string) => JSON.stringify(site.ask(who, 'GET', `${api}/servicedesk/1/requesttype/2/field${query}`).body);
    expect(told('noor', '')).not.toContain('customfield_10031');
    expect(told('kenji', '?expand=hiddenFields')).toContain('"presetValues":["10111"]');
  });

  test('rich text can come as a document', () => {
    const made = raise(site, 'noor', request('1', { ...fields, description: paragraph('As ADF') }, { isAdfRequest: true }));
    expect(JSON.stringify(made['requestFieldValues'])).toContain('As ADF');
  });

  test.each([
    ['a required field that is missing', request('1', { summary: 'x' }), 'Customer reference is required.'],
    ['a field of another type', request('1', { ...fields, priority: { name: 'High' } }), "does not have the field 'priority'"],
    ['a value that is none', request('2', { ...fields, priority: { name: 'Urgent' } }), "Priority name 'Urgent' is not valid"],
    ['a type of no desk', request('99'), 'does not belong to this service desk'],
    ['a participant who is no customer', request('1', fields, { requestParticipants: [ACCOUNTS.jonas] }), 'is no customer'],
    ['a participant who is nobody', request('1', fields, { requestParticipants: ['x'] }), 'does not exist'],
  ])('%s is refused, and nothing is stored', (_what, body, message) => {
    const before = site.state.jira.issues.all().length;
    const refused = site.expectAnswer('noor', 'POST', `${api}/request`, 400, body);
    expect(refused['errorMessage']).toContain(message);
    expect(refused).toHaveProperty('i18nErrorMessage.i18nKey');
    expect(site.state.jira.issues.all()).toHaveLength(before);
  });

  test('a document is only taken together with isAdfRequest', () => {
    const refused = site.expectAnswer('noor', 'POST', `${api}/request`, 400, request('1', { ...fields, description: paragraph('As ADF') }));
    expect(refused['errorMessage']).toContain('isAdfRequest');
  });

  test('only agents raise for others', () => {
    const behalf = request('1', fields, { raiseOnBehalfOf: ACCOUNTS.samir });
    expect(site.ask('noor', 'POST', `${api}/request`, behalf).status).toBe(403);
    const made = raise(site, 'kenji', behalf);
    expect(made).toMatchObject({ reporter: { accountId: ACCOUNTS.samir } });
    expect(site.ask('samir', 'GET', `${api}/request/${String(made['issueKey'])}`).status).toBe(200);
  });

  test.each([
    ['no JSON at all', '{"serviceDeskId": '],
    ['a list', '[]'],
    ['a text that is too long', request('1', { ...fields, description: 'x'.repeat(32_768) })],
  ])('%s is refused in the desk’s shape', (_what, body) => {
    const refused = site.expectAnswer('noor', 'POST', `${api}/request`, 400, body);
    expect(Object.keys(refused).sort()).toEqual(['errorMessage', 'i18nErrorMessage']);
  });

  test('what is not modelled says so by name', () => {
    const refused = site.expectAnswer('noor', 'POST', `${api}/request`, 501, request('1', fields, { form: { answers: {} } }));
    expect(refused['errorMessage']).toContain("'form'");
    expect(site.expectAnswer('kenji', 'POST', `${api}/servicedesk/1/requesttype`, 501, {})['errorMessage']).toContain('not modelled');
  });
});

describe('my requests', () => {
  const site = openTestSite();
  const keys = (who: Who, query: string): string[] =>
    (site.expectAnswer(who, 'GET', `${api}/request?limit=100&${query}`, 200) as { values: { issueKey: string }[] }).values.map(
      (one) => one.issueKey,
    );

  test('by ownership, status, type and words; the latest activity first', () => {
    expect(keys('samir', 'requestOwnership=OWNED_REQUESTS')).toEqual(['HELP-27', 'HELP-25', 'HELP-14', 'HELP-12', 'HELP-10']);
    expect(keys('samir', 'requestStatus=OPEN_REQUESTS')).toEqual(['HELP-27', 'HELP-25']);
    expect(keys('samir', 'requestStatus=CLOSED_REQUESTS&serviceDeskId=1&requestTypeId=3')).toEqual(['HELP-10']);
    expect(site.ask('samir', 'GET', `${api}/request?serviceDeskId=1&requestTypeId=99`).status).toBe(404);
    expect(keys('samir', 'searchTerm=receipt*')).toEqual(['HELP-12']);
    expect(keys('diego', 'requestOwnership=PARTICIPATED_REQUESTS')).toEqual(['HELP-9']);
    expect(keys('diego', 'requestOwnership=ORGANIZATION&organizationId=1')).toContain('HELP-16');
    expect(keys('diego', 'requestOwnership=ORGANIZATION&organizationId=2')).toEqual([]);
    expect(keys('diego', 'requestOwnership=OWNED_REQUESTS')).not.toContain('HELP-16');
    expect(keys('kenji', '')).toEqual([]);
  });

  test('paged without gaps, with links to the neighbours', () => {
    const all = keys('lena', '');
    const seen: string[] = [];
    for (let url: string | undefined = `${api}/request?limit=3`; url !== undefined;) {
      const page = site.expectAnswer('lena', 'GET', url, 200) as {
        values: { issueKey: string }[];
        isLastPage: boolean;
        _links: { next?: string };
      };
      seen.push(...page.values.map((one) => one.issueKey));
      expect(page.isLastPage).toBe(page._links.next === undefined);
      url = page._links.next;
    }
    expect(seen).toEqual(all);
    expect(site.expectAnswer('lena', 'GET', `${api}/request?start=3&limit=3`, 200)).toHaveProperty(
      '_links.prev',
      `http://localhost${api}/request?start=0&limit=3`,
    );
    expect(site.ask('lena', 'GET', `${api}/request?limit=0`).status).toBe(400);
    expect(site.ask('lena', 'GET', `${api}/request?limit=many`).status).toBe(400);
  });

  test.each(['requestOwnership=MINE', 'requestOwnership=ORGANIZATION', 'requestStatus=NEW', 'requestTypeId=1', 'searchTerm=*x'])(
    '%s is refused',
    (query) => {
      expect(site.ask('lena', 'GET', `${api}/request?${query}`).status).toBe(400);
    },
  );
});

describe('a request goes on', () => {
  test('a customer reopens what was resolved, with a word, and the history tells', () => {
    const site = openTestSite();
    expect(site.ask('lena', 'GET', `${api}/request/HELP-9/transition`).body).toMatchObject({
      values: [{ id: '41', name: 'Back to support' }],
    });
    expect(site.ask('lena', 'POST', `${api}/request/HELP-9/transition`, { id: '31' }).status).toBe(400);
    site.expectAnswer('lena', 'POST', `${api}/request/HELP-9/transition`, 204, { id: '41', additionalComment: { body: 'It is back' } });
    const { values } = site.expectAnswer('lena', 'GET', `${api}/request/HELP-9/status`, 200) as { values: { status: string }[] };
    expect(values.map(({ status }) => status)).toEqual(['Waiting for support', 'Resolved', 'Waiting for support']);
    expect(site.expectAnswer('kenji', 'GET', '/rest/api/3/issue/HELP-9', 200)).toMatchObject({ fields: { resolution: null } });
    expect(JSON.stringify(site.ask('lena', 'GET', `${api}/request/HELP-9/comment`).body)).toContain('It is back');
  });

  test('people who are added read along, until they are taken off', () => {
    const site = openTestSite();
    const change = (who: Who, method: string, ...names: (keyof typeof ACCOUNTS)[]) =>
      site.ask(who, method, `${api}/request/HELP-9/participant`, { accountIds: names.map((name) => ACCOUNTS[name]) });
    expect(change('diego', 'POST', 'noor').status).toBe(403);
    expect(change('lena', 'POST', 'noor').body).toMatchObject({ size: 2 });
    expect(site.ask('noor', 'GET', `${api}/request/HELP-9`).status).toBe(200);
    expect(change('lena', 'POST', 'jonas').status).toBe(400);
    expect(change('kenji', 'DELETE', 'noor', 'diego').body).toMatchObject({ size: 0 });
    expect(site.ask('noor', 'GET', `${api}/request/HELP-9`).status).toBe(404);
  });

  test('only the reporter says how it went', () => {
    const site = openTestSite();
    expect(site.ask('diego', 'POST', `${api}/request/HELP-9/feedback`, { type: 'csat', rating: 5 }).status).toBe(403);
    expect(site.ask('lena', 'POST', `${api}/request/HELP-9/feedback`, { type: 'csat', rating: 6 }).status).toBe(400);
    const feedback = { type: 'csat', rating: 2, comment: { body: 'Too slow' } };
    site.expectAnswer('lena', 'POST', `${api}/request/HELP-9/feedback`, 201, feedback);
    expect(site.ask('kenji', 'GET', `${api}/request/HELP-9/feedback`).body).toEqual(feedback);
    site.expectAnswer('lena', 'DELETE', `${api}/request/HELP-9/feedback`, 204);
    expect(site.ask('kenji', 'GET', `${api}/request/HELP-9/feedback`).status).toBe(404);
  });
});

describe('feedback and words that go with something', () => {
  const site = openTestSite();

  test.each([
    ['request/HELP-9/feedback', { type: 'csat', rating: 4, comment: 'Nice' }],
    ['request/HELP-9/transition', { id: '41', additionalComment: 'Again' }],
    ['request/HELP-9/attachment', { public: true, temporaryAttachmentIds: ['temp1'], additionalComment: { text: 'Here' } }],
  ])('%s: a comment of another form is refused, not passed over', (path, body) => {
    const { jira, jsm } = site.state;
    const before = [jira.comments.all().length, jira.issue('HELP-9'), jsm.requests.all()];
    expect(site.expectAnswer('lena', 'POST', `${api}/${path}`, 400, body)['errorMessage']).toContain(
      "must be an object with a text as its 'body'",
    );
    expect([jira.comments.all().length, jira.issue('HELP-9'), jsm.requests.all()]).toEqual(before);
  });
});
