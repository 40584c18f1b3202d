import { hiddenFieldIn, isHidden, unwritable } from '../../src/policy/field-rules';
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

  test.each([['salary > 5'], ['"Salary" is not empty'], ['cf[10050] = 1'], ['project = A ORDER BY customfield_10050']])(
    '%s mentions a hidden field',
    (jql) => {
      expect(hiddenFieldIn(rules, jql)).not.toBeNull();
    },
  );

  test('other queries pass', () => {
    expect(hiddenFieldIn(rules, 'status = Open')).toBeNull();
  });
});
