import type { FieldMeta } from '../../../src/clients/jira/field-meta';
import { jiraClient } from '../../../src/clients/jira/client';
import type { ActionContext } from '../../../src/actions/context';
import { fieldInputs } from '../../../src/actions/jira/field-values/field-inputs';
import { Fault } from '../../../src/faults/fault';
import type { ScopedJql } from '../../../src/ports/scoped-query';
import { recordedHttp } from '../../clients/jira/recorded-http';

const ADA = { accountId: 'ada', displayName: 'Ada Lovelace', emailAddress: 'ada@example.com' };
const SAM = { accountId: 'sam1', displayName: 'Sam Lee' };
const OTHER_SAM = { accountId: 'sam2', displayName: 'Sam Okoro' };

const http = recordedHttp({
  'GET /rest/api/3/user/assignable/search': ({ query }) => ({
    status: 200,
    body: [ADA, SAM, OTHER_SAM].filter((one) => one.displayName.includes(String(query?.['query'])) || one.accountId === query?.['query']),
  }),
  'GET /rest/api/3/myself': () => ({ status: 200, body: { ...ADA, timeZone: 'Europe/Vienna' } }),
  'POST /rest/api/3/search/jql': () => ({
    status: 200,
    body: {
      issues: [
        {
          id: '1',
          key: 'PAY-1',
          fields: {
            project: { id: '10', key: 'PAY' },
            customfield_5: [
              { id: 41, name: 'Sprint 4', state: 'closed' },
              { id: 42, name: 'Sprint 5', state: 'active' },
            ],
          },
        },
      ],
    },
  }),
});

// The whole context is never needed here: only what field values are resolved with.
const context = {
  caller: { accountId: 'ada', door: 'mcp' },
  jira: jiraClient(http),
  narrow: { jql: (query: string) => Promise.resolve(query as ScopedJql) },
} as unknown as ActionContext;

const meta = (fieldId: string, name: string, schema: FieldMeta['schema'], more: Partial<FieldMeta> = {}): FieldMeta => ({
  fieldId,
  name,
  schema,
  required: false,
  hasDefaultValue: false,
  operations: ['set'],
  allowedValues: undefined,
  ...more,
});
const type = (name: string): string => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;

const SCREEN: FieldMeta[] = [
  meta('summary', 'Summary', { type: 'string', system: 'summary' }, { required: true }),
  meta('assignee', 'Assignee', { type: 'user', system: 'assignee' }),
  meta(
    'priority',
    'Priority',
    { type: 'priority', system: 'priority' },
    {
      required: true,
      hasDefaultValue: true,
      allowedValues: [
        { id: '1', name: 'High' },
        { id: '2', name: 'None' },
      ],
    },
  ),
  meta('labels', 'Labels', { type: 'array', items: 'string', system: 'labels' }),
  meta(
    'fixVersions',
    'Fix versions',
    { type: 'array', items: 'version', system: 'fixVersions' },
    { allowedValues: [{ id: '7', name: '2.4' }] },
  ),
  meta('parent', 'Parent', { type: 'issuelink', system: 'parent' }),
  meta('timetracking', 'Time tracking', { type: 'timetracking', system: 'timetracking' }),
  meta('customfield_1', 'Story points', { type: 'number', custom: type('float') }),
  meta(
    'customfield_2',
    'Severity',
    { type: 'option', custom: type('select') },
    {
      required: true,
      allowedValues: [
        { id: '21', value: 'Minor' },
        { id: '22', value: 'Major' },
      ],
    },
  ),
  meta(
    'customfield_3',
    'Region',
    { type: 'option-with-child', custom: type('cascadingselect') },
    { allowedValues: [{ id: '31', value: 'Europe', children: [{ id: '32', value: 'Vienna' }] }] },
  ),
  meta('customfield_4', 'Seen at', { type: 'datetime', custom: type('datetime') }),
  meta('customfield_5', 'Sprint', { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }),
  meta('customfield_6', 'Target', { type: 'date', custom: type('datepicker') }),
  meta('customfield_7', 'Target', { type: 'date', custom: type('datepicker') }),
  meta('customfield_8', 'Asset', { type: 'cmdb-object-field', custom: 'x:cmdb' }),
  meta('customfield_9', 'Site', { type: 'string', custom: type('url') }),
];

const given = (fields: Record<string, unknown>, named: Record<string, unknown> = { summary: 'x' }, complete = false) =>
  fieldInputs(SCREEN, named, fields, { project: 'PAY', context, complete });

async function problemsOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  );
  if (error instanceof Fault && error.detail.kind === 'input') return error.detail.problems;
  throw error;
}

describe('field values by name', () => {
  test.each<[string, unknown, string, unknown, unknown]>([
    ['Story points', '3', 'customfield_1', 3, 3],
    ['story POINTS', 2.5, 'customfield_1', 2.5, 2.5],
    ['customfield_1', null, 'customfield_1', null, null],
    ['Assignee', 'none', 'assignee', null, null],
    ['Labels', 'urgent', 'labels', ['urgent'], ['urgent']],
    ['Labels', null, 'labels', [], []],
    ['Fix versions', ['2.4'], 'fixVersions', [{ id: '7' }], ['2.4']],
    ['Priority', 'none', 'priority', { id: '2' }, 'None'],
    ['Severity', 'MAJOR', 'customfield_2', { id: '22' }, 'Major'],
    ['Severity', { value: 'Minor' }, 'customfield_2', { id: '21' }, 'Minor'],
    ['Region', 'Europe > vienna', 'customfield_3', { id: '31', child: { id: '32' } }, 'Europe > Vienna'],
    ['Seen at', '2026-01-31 10:00', 'customfield_4', '2026-01-31T09:00:00.000+0000', '2026-01-31T09:00:00.000+0000'],
    ['Sprint', 'sprint 5', 'customfield_5', 42, 'Sprint 5'],
    ['Sprint', 99, 'customfield_5', 99, '99'],
    [
      'Time tracking',
      { original: '2d', remaining: '4 hours' },
      'timetracking',
      { originalEstimate: '2d', remainingEstimate: '4h' },
      'originalEstimate 2d, remainingEstimate 4h',
    ],
    ['Parent', 'https://x.atlassian.net/browse/PAY-3', 'parent', { key: 'PAY-3' }, 'PAY-3'],
    ['Site', 'https://example.com/a', 'customfield_9', 'https://example.com/a', 'https://example.com/a'],
  ])('%s = %j', async (name, value, id, wire, shown) => {
    const { wire: sent, planned, labels } = await given({ [name]: value });
    expect(sent).toEqual({ summary: 'x', [id]: wire });
    expect(planned[id]).toEqual(shown);
    expect(labels[id]).toBe(SCREEN.find((one) => one.fieldId === id)?.name);
  });

  test('people by name, by account id and as me', async () => {
    for (const name of ['Ada Lovelace', 'ada', 'me'])
      expect((await given({ Assignee: name })).wire['assignee']).toEqual({ accountId: 'ada' });
  });

  test.each<[string, unknown, object]>([
    ['Story points', 'many', { problem: 'Expects a number.' }],
    ['Severity', 'Fatal', { allowed: ['Minor', 'Major'] }],
    ['Region', 'Europe > Graz', { allowed: ['Vienna'] }],
    ['Sprint', 'Sprint 4', { allowed: ['Sprint 5'] }],
    ['Labels', ['two words'], { problem: 'A label is a text without blanks, at most 255 characters.' }],
    ['Assignee', 'Sam', { allowed: ['Sam Lee (sam1)', 'Sam Okoro (sam2)'] }],
    ['Target', '2026-01-01', { allowed: ['customfield_6', 'customfield_7'] }],
    ['customfield_6', '2026-02-30', {}],
    ['Asset', 'x', { problem: 'Fields of type cmdb-object-field cannot be set by agents yet.' }],
    ['Time tracking', { spent: '1h' }, { allowed: ['original', 'remaining'] }],
    ['Site', 'javascript:alert(1)', {}],
    ['Status', 'Done', { problem: '"Status" is changed through jira_transition_issue.' }],
    ['Comment', 'Hi', { problem: '"Comment" is changed through jira_add_comment.' }],
  ])('%s = %j is refused on its own input', async (name, value, problem) => {
    expect(await problemsOf(given({ [name]: value }))).toMatchObject([{ field: `fields.${name}`, ...problem }]);
  });

  test('an unknown field lists those of the screen', async () => {
    const [problem] = await problemsOf(given({ Colour: 'red' }));
    expect(problem?.allowed).toContain('Story points');
  });

  test('everything wrong is told at once, with what is missing and what it accepts', async () => {
    const problems = await problemsOf(
      given({ 'Story points': 'many', Labels: 'a b', Colour: 'red' }, { summary: undefined, assignee: 'Sam' }, true),
    );
    expect(problems.map((one) => one.field)).toEqual([
      'fields.Colour',
      'summary',
      'fields.Severity',
      'assignee',
      'fields.Story points',
      'fields.Labels',
    ]);
    expect(problems[2]?.allowed).toEqual(['Minor', 'Major']);
  });

  test('a field given twice is refused', async () => {
    expect(await problemsOf(given({ Summary: 'y' }))).toEqual([{ field: 'fields.Summary', problem: 'This field is given twice.' }]);
  });
});
