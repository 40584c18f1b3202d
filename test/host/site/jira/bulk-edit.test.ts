import { openTestSite } from '../open-test-site';
import type { TestSite } from '../open-test-site';

const bulk = '/rest/api/3/bulk';

/** What came of a bulk change, by key. */
function outcome(site: TestSite, taskId: unknown) {
  const task = site.expectAnswer('marta', 'GET', `${bulk}/queue/${String(taskId)}`, 200);
  const keyOf = (id: unknown) => site.state.jira.issues.get(String(id))?.key;
  const failed = Object.entries(task['failedAccessibleIssues'] as Record<string, string[]>);
  return {
    done: (task['processedAccessibleIssues'] as number[]).map(keyOf),
    failed: Object.fromEntries(failed.map(([id, reasons]) => [keyOf(id), reasons])) as Record<string, string[]>,
    hidden: task['invalidOrInaccessibleIssueCount'],
  };
}

describe('editing the same fields of many issues', () => {
  const site = openTestSite();
  const values = (key: string) => site.state.jira.issue(key)?.values ?? {};
  const edit = (selectedIssueIdsOrKeys: string[], editedFieldsInput: object, selectedActions: string[]) =>
    site.expectAnswer('marta', 'POST', `${bulk}/issues/fields`, 201, { selectedIssueIdsOrKeys, editedFieldsInput, selectedActions });

  test('lists are added to and taken from, values replaced, hidden issues counted', () => {
    const before = values('PAY-8')['labels'] as string[];
    const labels = { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'zzz' }] };
    const input = { labelsFields: [labels], priority: { priorityId: '1' }, timeTrackingField: { timeRemaining: '2h' } };
    const { taskId } = edit(['PAY-8', 'PAY-5', 'NOPE-1'], input, ['labels', 'priority', 'timetracking']);
    expect(outcome(site, taskId)).toEqual({ done: ['PAY-8', 'PAY-5'], failed: {}, hidden: 1 });
    expect(values('PAY-8')).toMatchObject({ labels: [...before, 'zzz'], priority: '1', timeestimate: 7200 });
    const removed = { labelsFields: [{ ...labels, bulkEditMultiSelectFieldOption: 'REMOVE' }] };
    edit(['PAY-8'], removed, ['labels']);
    expect(values('PAY-8')['labels']).toEqual(before);
  });

  test('days are spelled as bulk operations spell them, and empty values empty fields', () => {
    const days = (formattedDate: string) => ({ datePickerFields: [{ fieldId: 'duedate', date: { formattedDate } }] });
    for (const spelled of ['4/Dec/26', '04-12-2026', '2026-12-04']) {
      edit(['PAY-8'], days(''), ['duedate']);
      expect(values('PAY-8')['duedate'] ?? null).toBeNull();
      edit(['PAY-8'], days(spelled), ['duedate']);
      expect(values('PAY-8')['duedate']).toBe('2026-12-04');
    }
    edit(['PAY-8'], { singleSelectFields: [{ fieldId: 'customfield_10031', option: { optionId: -1 } }] }, ['customfield_10031']);
    expect(values('PAY-8')['customfield_10031'] ?? null).toBeNull();
  });

  test('an issue that cannot have all of it is left as it was', () => {
    const input = { singleLineTextFields: [{ fieldId: 'summary', text: 'Renamed' }], status: { statusId: '10013' } };
    const summary = values('PAY-8')['summary'];
    const { taskId } = edit(['PAY-8'], input, ['summary', 'status']);
    expect(outcome(site, taskId)).toMatchObject({ done: [], failed: { 'PAY-8': ['Resolution is required.'] } });
    expect(values('PAY-8')['summary']).toBe(summary);
  });

  test.each([
    ['nothing selected', {}, []],
    ['a field without a value', {}, ['summary']],
    ['a field of another kind', { urlFields: [{ fieldId: 'summary', url: 'https://a.example' }] }, ['summary']],
    ['no word how', { labelsFields: [{ fieldId: 'labels', labels: [] }] }, ['labels']],
  ])('%s is refused as a whole', (_what, editedFieldsInput, selectedActions) => {
    const body = { selectedIssueIdsOrKeys: ['PAY-8'], editedFieldsInput, selectedActions };
    site.expectAnswer('marta', 'POST', `${bulk}/issues/fields`, 400, body);
  });

  test('takes the right to change many issues, and to edit each', () => {
    const body = { selectedIssueIdsOrKeys: ['PAY-8'], editedFieldsInput: { priority: { priorityId: '1' } }, selectedActions: ['priority'] };
    site.expectAnswer('carla', 'POST', `${bulk}/issues/fields`, 403, body);
    const { taskId } = site.expectAnswer('kenji', 'POST', `${bulk}/issues/fields`, 201, body);
    expect(site.expectAnswer('kenji', 'GET', `${bulk}/queue/${String(taskId)}`, 200)['processedAccessibleIssues']).toEqual([]);
  });

  test('the fields that all of them have are offered, the others with a word why not', () => {
    const offered = (keys: string) =>
      site.expectAnswer('marta', 'GET', `${bulk}/issues/fields?issueIdsOrKeys=${keys}`, 200)['fields'] as Record<string, unknown>[];
    const field = (keys: string, id: string) => offered(keys).find((one) => one['id'] === id);
    expect(field('PAY-8', 'components')).toMatchObject({ multiSelectFieldOptions: ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'] });
    expect(field('PAY-8', 'components')).not.toHaveProperty('unavailableMessage');
    expect(field('PAY-8,WEB-9', 'components')).toHaveProperty('unavailableMessage');
    expect(field('PAY-8', 'status')).toBeUndefined();
    site.expectAnswer('kenji', 'GET', `${bulk}/issues/fields?issueIdsOrKeys=PAY-8`, 404);
  });
});

describe('moving many issues', () => {
  const site = openTestSite();
  const type = (name: string): string => site.state.jira.issueTypes.find((one) => one.name === name)?.id ?? '';
  const defaults = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  const move = (target: string, issueIdsOrKeys: string[], more: object = {}, who: 'ada' | 'kenji' = 'ada') =>
    site.expectAnswer(who, 'POST', `${bulk}/issues/move`, 201, {
      targetToSourcesMapping: { [target]: { issueIdsOrKeys, ...defaults, ...more } },
    });
  const told = (taskId: unknown) => site.expectAnswer('ada', 'GET', `${bulk}/queue/${String(taskId)}`, 200);

  test('to another project: a new key, found by the old one too, without what the project does not have', () => {
    const before = site.state.jira.issue('PAY-4');
    const { taskId } = move(`WEB,${type('Task')}`, ['PAY-4']);
    expect(told(taskId)).toMatchObject({ processedAccessibleIssues: [Number(before?.id)], failedAccessibleIssues: {} });
    const after = site.expectAnswer('ada', 'GET', '/rest/api/3/issue/PAY-4?fields=*all', 200) as { key: string; fields: object };
    expect(after.key).toMatch(/^WEB-/);
    expect(after.fields).toMatchObject({ project: { key: 'WEB' }, issuetype: { name: 'Task' }, components: [], fixVersions: [] });
    const changes = site.state.jira.changes.filter(({ issueId }) => issueId === before?.id).at(-1);
    expect(changes?.items).toContainEqual(expect.objectContaining({ field: 'Key', fromString: 'PAY-4', toString: after.key }));
    const search = { jql: 'project = PAY', fields: ['key'], maxResults: 500 };
    const found = site.expectAnswer('ada', 'POST', '/rest/api/3/search/jql', 200, search)['issues'] as { id: string }[];
    expect(found.map(({ id }) => id)).not.toContain(before?.id);
  });

  test('sub-tasks go along where the project has their type; what does not fit stays as it was', () => {
    const children = () => site.state.jira.issues.filter((one) => one.values['parent'] === site.state.jira.issue('PAY-8')?.id);
    expect(children().length).toBeGreaterThan(0);
    const lacking = told(move(`WEB,${type('Task')}`, ['PAY-8'])['taskId']);
    expect(Object.values(lacking['failedAccessibleIssues'] as object)).toEqual([
      ['The type of the sub-task PAY-9 is not in the target project.'],
    ]);
    expect(site.state.jira.issue('PAY-8')?.key).toBe('PAY-8');
    const strict = { inferStatusDefaults: false, targetStatus: [{ statuses: { '10014': ['10013'] } }] };
    expect(told(move(`OPS,${type('Task')}`, ['PAY-13'], strict)['taskId'])['processedAccessibleIssues']).toHaveLength(1);
    expect(told(move(`OPS,${type('Task')}`, ['PAY-8'])['taskId'])['failedAccessibleIssues']).toEqual({});
    expect(site.state.jira.issue('PAY-8')?.key).toMatch(/^OPS-/);
    expect(children().every(({ key }) => key.startsWith('OPS-'))).toBe(true);
  });

  test('a status that is not there needs another one, and a sub-task a parent', () => {
    const status = { inferStatusDefaults: false, targetStatus: [{ statuses: { '10010': ['10018'] } }] };
    const reasons = (key: string, target: string, more = {}) =>
      Object.values(told(move(target, [key], more)['taskId'])['failedAccessibleIssues'] as Record<string, string[]>).flat();
    expect(reasons('PAY-12', `OPS,${type('Task')}`, { inferStatusDefaults: false })).toEqual([
      expect.stringContaining("'Blocked' is not in"),
    ]);
    expect(reasons('PAY-12', `OPS,${type('Sub-task')}`, status)).toEqual([expect.stringContaining('parent issue key or id not specified')]);
    expect(reasons('PAY-12', `OPS,${type('Task')}`, status)).toEqual([]);
  });

  test('takes the rights in both projects', () => {
    const targetToSourcesMapping = { [`WEB,${type('Task')}`]: { issueIdsOrKeys: ['OPS-2'], ...defaults } };
    site.expectAnswer('kenji', 'POST', `${bulk}/issues/move`, 400, { targetToSourcesMapping });
    site.expectAnswer('rosa', 'POST', `${bulk}/issues/move`, 400, { targetToSourcesMapping });
    const { taskId } = move(`OPS,${type('Task')}`, ['PAY-5'], {}, 'kenji');
    expect(site.expectAnswer('kenji', 'GET', `${bulk}/queue/${String(taskId)}`, 200)['failedAccessibleIssues']).not.toEqual({});
    expect(site.state.jira.issue('PAY-5')?.key).toBe('PAY-5');
  });
});
