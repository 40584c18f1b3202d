import { hiddenFieldIn, isHidden, unwritable } from '../../src/policy/field-rules';

const rules = { hidden: ['customfield_10050', 'Salary'], readOnly: ['Priority'] };

describe('field rules', () => {
  test('a field is hidden by its id or by its display name', () => {
    expect(isHidden(rules, 'customfield_10050', 'Margin')).toBe(true);
    expect(isHidden(rules, 'customfield_1', 'salary')).toBe(true);
    expect(isHidden(rules, 'summary', undefined)).toBe(false);
  });

  test('hidden and read-only fields cannot be written', () => {
    expect(unwritable(rules, ['summary', 'priority'])).toBe('priority');
    expect(unwritable(rules, ['SALARY'])).toBe('SALARY');
    expect(unwritable(rules, ['summary'])).toBeNull();
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
