import { bulkEdit } from '../../../../src/actions/jira/bulk/edited-fields';
import type { FieldMeta } from '../../../../src/clients/jira/field-meta';
import { Fault } from '../../../../src/faults/fault';

const field = (fieldId: string, schema: Partial<FieldMeta['schema']> & { type: string }): FieldMeta => ({
  fieldId,
  name: fieldId,
  required: false,
  hasDefaultValue: false,
  operations: [],
  schema: { ...schema },
});

const SCREEN = [
  field('priority', { type: 'priority', system: 'priority' }),
  field('issuetype', { type: 'issuetype' }),
  field('labels', { type: 'array', items: 'string' }),
  field('fixVersions', { type: 'array', items: 'version' }),
  field('components', { type: 'array', items: 'component' }),
  field('platforms', { type: 'array', items: 'option' }),
  field('watchers', { type: 'array', items: 'user' }),
  field('groups', { type: 'array', items: 'group' }),
  field('points', { type: 'number' }),
  field('duedate', { type: 'date' }),
  field('moment', { type: 'datetime' }),
  field('assignee', { type: 'user' }),
  field('team', { type: 'option' }),
  field('region', { type: 'option-with-child' }),
  field('version', { type: 'version' }),
  field('group', { type: 'group' }),
  field('summary', { type: 'string', system: 'summary' }),
  field('description', { type: 'string', system: 'description' }),
  field('site', { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:url' }),
  field('timetracking', { type: 'timetracking' }),
  field('parent', { type: 'issuelink' }),
];
const edit = (wire: Record<string, unknown>) => bulkEdit(SCREEN, wire).editedFieldsInput;

describe('values of a bulk change', () => {
  test.each<[string, unknown, object]>([
    ['priority', { id: '2' }, { priority: { priorityId: '2' } }],
    ['issuetype', { id: '10001' }, { issueType: { issueTypeId: '10001' } }],
    ['labels', ['a'], { labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'REPLACE', labels: [{ name: 'a' }] }] }],
    ['labels', [], { labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'REMOVE_ALL', labels: [] }] }],
    [
      'fixVersions',
      [{ id: '1' }],
      {
        multipleVersionPickerFields: [
          { fieldId: 'fixVersions', bulkEditMultiSelectFieldOption: 'REPLACE', versions: [{ versionId: '1' }] },
        ],
      },
    ],
    [
      'components',
      [{ id: '1' }],
      { multiselectComponents: { fieldId: 'components', bulkEditMultiSelectFieldOption: 'REPLACE', components: [{ componentId: 1 }] } },
    ],
    ['platforms', [{ id: '1' }], { multipleSelectFields: [{ fieldId: 'platforms', options: [{ optionId: 1 }] }] }],
    ['watchers', [], { multipleSelectClearableUserPickerFields: [{ fieldId: 'watchers' }] }],
    ['watchers', [{ accountId: 'a' }], { multipleSelectClearableUserPickerFields: [{ fieldId: 'watchers', users: [{ accountId: 'a' }] }] }],
    ['groups', [{ name: 'g' }], { multipleGroupPickerFields: [{ fieldId: 'groups', groups: [{ groupName: 'g' }] }] }],
    ['points', 3, { clearableNumberFields: [{ fieldId: 'points', value: 3 }] }],
    ['points', null, { clearableNumberFields: [{ fieldId: 'points' }] }],
    ['duedate', '2026-12-04', { datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '4/Dec/26' } }] }],
    ['duedate', null, { datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '' } }] }],
    ['moment', null, { dateTimePickerFields: [{ fieldId: 'moment', dateTime: { formattedDateTime: '' } }] }],
    ['assignee', { accountId: 'a' }, { singleSelectClearableUserPickerFields: [{ fieldId: 'assignee', user: { accountId: 'a' } }] }],
    ['assignee', null, { singleSelectClearableUserPickerFields: [{ fieldId: 'assignee' }] }],
    ['team', { id: '7' }, { singleSelectFields: [{ fieldId: 'team', option: { optionId: 7 } }] }],
    ['team', null, { singleSelectFields: [{ fieldId: 'team', option: { optionId: -1 } }] }],
    [
      'region',
      { id: '7', child: { id: '8' } },
      { cascadingSelectFields: [{ fieldId: 'region', parentOptionValue: { optionId: 7 }, childOptionValue: { optionId: 8 } }] },
    ],
    ['version', null, { singleVersionPickerFields: [{ fieldId: 'version', version: { versionId: '-1' } }] }],
    ['group', { name: 'g' }, { singleGroupPickerFields: [{ fieldId: 'group', group: { groupName: 'g' } }] }],
    ['summary', 'x', { singleLineTextFields: [{ fieldId: 'summary', text: 'x' }] }],
    ['description', { type: 'doc' }, { richTextFields: [{ fieldId: 'description', richText: { adfValue: { type: 'doc' } } }] }],
    ['description', null, { richTextFields: [{ fieldId: 'description', richText: {} }] }],
    ['site', null, { urlFields: [{ fieldId: 'site', url: '' }] }],
    [
      'timetracking',
      { originalEstimate: '2d', remainingEstimate: '1d' },
      { originalEstimateField: { originalEstimateField: '2d' }, timeTrackingField: { timeRemaining: '1d' } },
    ],
  ])('%s = %j', (id, wire, sent) => {
    expect(edit({ [id]: wire })).toEqual(sent);
    expect(bulkEdit(SCREEN, { [id]: wire }).selectedActions).toEqual([id]);
  });

  test('several fields of one kind stand in one list', () => {
    const numbers = [field('one', { type: 'number' }), field('two', { type: 'number' })];
    expect(bulkEdit(numbers, { one: 1, two: 2 }).editedFieldsInput).toEqual({
      clearableNumberFields: [
        { fieldId: 'one', value: 1 },
        { fieldId: 'two', value: 2 },
      ],
    });
  });

  test('what no bulk change takes is refused by name', () => {
    expect(() => edit({ parent: { key: 'PAY-1' } })).toThrow(Fault);
  });
});
