import { spelledOut } from '../../src/policy/field-aliases';
import { isHidden, isHiddenSomewhere, unwritable } from '../../src/policy/field-rules';
import type { Target } from '../../src/policy/places';

const rules = {
  hidden: [{ field: 'customfield_10050' }, { field: 'Salary' }, { field: 'Margin', projects: ['FIN', 'SALES-*'] }],
  readOnly: [{ field: 'Priority' }, { field: 'Due date', projects: ['PAY'] }],
};
const at = (key: string): Target => ({ kind: 'project', id: '1', key });

describe('field rules', () => {
  test('a field is hidden by its id or by its display name', () => {
    expect(isHidden(rules, 'customfield_10050', 'Other', at('PAY'))).toBe(true);
    expect(isHidden(rules, 'customfield_1', 'salary', at('PAY'))).toBe(true);
    expect(isHidden(rules, 'summary', undefined, at('PAY'))).toBe(false);
  });

  test('a rule that names projects holds only there', () => {
    expect(isHidden(rules, 'customfield_2', 'Margin', at('FIN'))).toBe(true);
    expect(isHidden(rules, 'customfield_2', 'margin', at('sales-eu'))).toBe(true);
    expect(isHidden(rules, 'customfield_2', 'Margin', at('PAY'))).toBe(false);
    expect(isHidden(rules, 'customfield_2', 'Margin', { kind: 'site' })).toBe(false);
    expect(unwritable(rules, ['Due date'], [at('WEB')])).toBeNull();
    expect(unwritable(rules, ['Due date'], [at('WEB'), at('PAY')])).toBe('Due date');
  });

  test('hidden and read-only fields cannot be written', () => {
    expect(unwritable(rules, ['summary', 'priority'], [at('PAY')])).toBe('priority');
    expect(unwritable(rules, ['SALARY'], [at('PAY')])).toBe('SALARY');
    expect(unwritable(rules, ['summary'], [at('PAY')])).toBeNull();
  });

  test('what is hidden in one project is hidden from searches, which reach all', () => {
    expect(isHiddenSomewhere(rules, 'margin')).toBe(true);
    expect(isHiddenSomewhere(rules, 'summary')).toBe(false);
  });
});

describe('a field goes by many names', () => {
  const known = [
    { id: 'customfield_10016', name: 'Story Points', clauseNames: ['cf[10016]', 'Story Points'] },
    { id: 'customfield_10017', name: 'Salary', clauseNames: ['cf[10017]', 'salary'] },
    { id: 'customfield_10018', name: 'Salary', clauseNames: ['cf[10018]', 'salary'] },
    { id: 'timeoriginalestimate', name: 'Original estimate', clauseNames: ['originalEstimate', 'timeoriginalestimate'] },
    { id: 'summary', name: 'Summary', clauseNames: ['summary'] },
  ];
  const names = (field: string): string[] => spelledOut({ hidden: [{ field }], readOnly: [] }, known).hidden.map((rule) => rule.field);

  test.each([
    ['story points', ['customfield_10016', 'cf[10016]']],
    ['customfield_10016', ['story points', 'cf[10016]']],
    ['cf[10016]', ['story points', 'customfield_10016']],
    // Two fields may have one name.
    ['Salary', ['customfield_10017', 'cf[10018]']],
    ['customfield_10017', ['salary', 'customfield_10018']],
    ['Original estimate', ['timetracking', 'timespent', 'workratio', 'worklog', 'aggregateprogress']],
    ['fixVersion', ['fixversions', 'fix versions']],
    ['Due date', ['due', 'duedate']],
    ['status', ['statuscategory', 'statuscategorychangeddate']],
    ['voter', ['votes']],
    // A field that the site does not know keeps its own names.
    ['customfield_99', ['cf[99]']],
  ])('%s', (field, others) => {
    expect(names(field)).toEqual(expect.arrayContaining([field.toLowerCase(), ...others]));
    expect(names(field)).not.toContain('summary');
  });

  test('and the rule holds where it held before', () => {
    const spelled = spelledOut({ hidden: [], readOnly: [{ field: 'salary', projects: ['FIN'] }] }, known);
    expect(unwritable(spelled, ['customfield_10018'], [at('FIN')])).toBe('customfield_10018');
    expect(unwritable(spelled, ['customfield_10018'], [at('PAY')])).toBeNull();
    expect(spelledOut(spelled, known)).toEqual(spelled);
  });
});
