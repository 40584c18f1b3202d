import { verdictOf } from '../../scripts/conformance/verdict';

const file = (...statuses: string[]): string =>
  JSON.stringify(statuses.map((status, place) => ({ id: `check-${place}`, status, errorMessage: 'why' })));

describe('the verdict on a conformance scenario', () => {
  test('counts what passed and names what failed', () => {
    expect(verdictOf(file('SUCCESS', 'FAILURE', 'INFO', 'SKIPPED'), [])).toEqual({ passed: 1, problems: ['check-1: why'] });
  });

  test('an expected failure is no problem, until it passes', () => {
    expect(verdictOf(file('SUCCESS', 'FAILURE'), ['check-1']).problems).toEqual([]);
    expect(verdictOf(file('SUCCESS', 'SUCCESS'), ['check-1']).problems).toEqual([expect.stringContaining('check-1 passes now')]);
  });

  test('nothing checked is nothing shown', () => {
    expect(verdictOf(file('SKIPPED'), []).problems).toEqual(['Every check was skipped.']);
    expect(verdictOf('[]', []).problems).toEqual(['Every check was skipped.']);
    expect(() => verdictOf('{}', [])).toThrow();
  });
});
