import { changeRecords } from '../../../src/actions/jira/issue-parts/changelog';
import { jiraClient } from '../../../src/clients/jira/client';
import { recordedHttp } from '../../clients/jira/recorded-http';
import { travel } from '../../support/clock';
import { startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const read = async (input: Record<string, unknown>, as: 'marta' | 'ada' | 'jonas' = 'marta') => jira.read(as, 'jira_get_changelog', input);
const hide = async (change: { field?: string; web?: 'none' | 'write' }) =>
  jira.world.decide((settings) => ({
    ...settings,
    fields: { ...settings.fields, hidden: change.field === undefined ? [] : [{ field: change.field }] },
    projects: { ...settings.projects, rules: { ...settings.projects.rules, WEB: change.web ?? 'write' } },
  }));

beforeAll(async () => {
  jira = await startJira();
});
afterEach(() => hide({}));
afterAll(() => {
  jira.world.close();
});

describe('the history of issues', () => {
  test('of several, oldest first, each with its issue', async () => {
    const { text, structured } = await read({ issues: ['PAY-7', 'PAY-12'] });
    expect(text).toContain('issue: PAY-7 · when: ');
    expect(text).toContain('issue: PAY-12 · when: ');
    expect(text).toContain('status: In Progress → In Review · Reviewer: none → Marta Kowalska');
    expect(structured?.['cursor']).toBeUndefined();
  });

  test('of some fields by name, from a day on, page by page', async () => {
    const only = await read({ issues: ['PAY-7', 'PAY-12'], fields: ['Status'] });
    expect(only.text).toContain('status: ');
    expect(only.text).not.toContain('Reviewer');
    const moments = [...only.text.matchAll(/when: (\S+)/g)].map((found) => found[1]);
    const newest = moments.toSorted().at(-1);
    const since = await read({ issues: ['PAY-7', 'PAY-12'], fields: ['Status'], since: newest, limit: 1 });
    expect(since.text.match(/^change /gm)).toHaveLength(1);
    expect(since.text).toContain(String(newest));
    const first = await read({ issues: ['PAY-7'], limit: 1 });
    const second = await read({ issues: ['PAY-7'], limit: 1, cursor: first.structured?.['cursor'] });
    expect(second.text).toMatch(/^change /);
    expect(second.text).not.toContain(first.text.split('\n')[0]);
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ issues: ['FIN-1'] }, 'refused', 'FIN-1'],
    [{ issues: ['PAY-7', 'FIN-1'] }, 'refused', 'FIN-1'],
    [{ issues: ['PAY-7', 'PAY-9999'] }, 'not-found-or-hidden', 'PAY-9999'],
    [{ issues: ['PAY-7'], fields: ['Colour'] }, 'input', '- fields: No field is called "Colour".'],
    [{ issues: ['PAY-7'], since: 'lately' }, 'input', '- since: '],
    [{ issues: [] }, 'input', '- issues: '],
  ])('%j is refused', async (input, fault, words) => {
    const told = await read(input);
    expect(told.fault).toBe(fault);
    expect(told.text).toContain(words);
  });
});

describe('what history must not tell', () => {
  test('a hidden field is hidden in it too', async () => {
    await hide({ field: 'Reviewer' });
    expect((await read({ issues: ['PAY-7'] })).text).not.toMatch(/Reviewer|Marta Kowalska → |→ Marta Kowalska/);
  });

  test('an issue that was linked or a parent is a thing of its own, seen only where agents may', async () => {
    await jira.write('marta', 'jira_edit_issue', { issue: 'PAY-14', fields: { Parent: 'WEB-1' } });
    await jira.write('marta', 'jira_create_issue_link', { issue: 'PAY-14', relation: 'blocks', other_issue: 'WEB-2' });
    travel(1000);
    const open = await read({ issues: ['PAY-14'] });
    expect(open.text).toContain('parent: changed');
    expect(open.text).toContain('issue WEB-1 · change: added');
    expect(open.text).toMatch(/issue WEB-2 · change: added: This issue blocks · summary: /);
    await hide({ web: 'none' });
    const closed = await read({ issues: ['PAY-14'] });
    expect(closed.text).not.toMatch(/WEB/);
    expect(closed.text).toMatch(/related .*outside what agents may read\./);
    await hide({ field: 'issuelinks' });
    const hidden = await read({ issues: ['PAY-14'] });
    expect(hidden.text).not.toMatch(/issuelinks|WEB-2/);
    expect(hidden.text).toContain('WEB-1');
  });

  test('where an issue was before a move is not told, nor what a link to the outside was called', async () => {
    const item = (field: string, from: string, to: string) => ({ field, fromString: from, toString: to });
    const items = [
      item('project', 'Secret plans', 'Payments'),
      item('Key', 'SEC-1', 'PAY-90'),
      item('RemoteIssueLink', '', 'Page "Secret"'),
    ];
    const change = { id: '1', created: '2026-01-31T09:00:00.000+0000', items };
    const issue = { id: '9', key: 'PAY-90', fields: { project: { id: '1', key: 'PAY' } } };
    const [record] = await changeRecords([{ change, issue }], {
      jira: jiraClient({ call: () => Promise.reject(new Error('Nothing is asked.')) }),
    });
    expect(record?.fields).toEqual({ when: change.created, by: 'anonymous', project: 'moved', key: 'moved', remote_links: 'changed' });
  });

  test('a custom field that points at an issue is told by its own id and name, and never by the key in it', async () => {
    const items = [{ field: 'Epic Link', fieldId: 'customfield_10014', fromString: 'SEC-1', toString: 'SEC-2' }];
    const change = { id: '1', created: '2026-01-31T09:00:00.000+0000', items };
    const http = recordedHttp({ 'POST /rest/api/3/issue/bulkfetch': () => ({ status: 200, body: { issues: [] } }) });
    const issue = { id: '9', key: 'PAY-90', fields: { project: { id: '1', key: 'PAY' } } };
    const [record] = await changeRecords([{ change, issue }], { jira: jiraClient(http) });
    expect(record).toMatchObject({ fields: { customfield_10014: 'changed' }, labels: { customfield_10014: 'Epic Link' } });
    expect(JSON.stringify(record)).not.toContain('SEC');
    expect(http.sent[0]?.request.body).toMatchObject({ issueIdsOrKeys: ['SEC-1', 'SEC-2'] });
  });

  test('a long text is a passage, and untrusted where nobody knows who wrote what was there before', async () => {
    await jira.write('marta', 'jira_edit_issue', { issue: 'PAY-18', description: 'One\n\nTwo, see OPS-3' });
    await jira.write('marta', 'jira_edit_issue', { issue: 'PAY-18', description: 'Three\n\nFour' });
    const { text } = await read({ issues: ['PAY-18'], fields: ['description'] });
    expect(text).toMatch(/description \(by unknown author \(unknown/);
    expect(text).not.toContain('OPS-3');
  });
});
