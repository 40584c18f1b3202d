import { expectedOf, judged, requiredBy } from '../../scripts/conformance/requirements';
import type { Check } from '../../scripts/conformance/suite';
import { verdictOf } from '../../scripts/conformance/verdict';

const checks = (...statuses: string[]): Check[] => statuses.map((status, place) => ({ id: `check-${place}`, status, errorMessage: 'why' }));

describe('the verdict on a conformance scenario', () => {
  test('counts what passed and names what failed or warned', () => {
    expect(verdictOf(checks('SUCCESS', 'FAILURE', 'INFO', 'SKIPPED'))).toEqual({ passed: 1, problems: ['check-1: why'] });
    expect(verdictOf(checks('SUCCESS', 'WARNING')).problems).toEqual(['check-1: why']);
  });

  test('an expected failure is no problem, until it passes', () => {
    expect(verdictOf(checks('SUCCESS', 'FAILURE'), ['check-1']).problems).toEqual([]);
    expect(verdictOf(checks('SUCCESS', 'SUCCESS'), ['check-1']).problems).toEqual([expect.stringContaining('check-1 passes now')]);
  });

  test('nothing checked is nothing shown', () => {
    expect(verdictOf(checks('SKIPPED')).problems).toEqual(['Every check was skipped.']);
    expect(verdictOf([]).problems).toEqual(['Every check was skipped.']);
  });
});

describe('the verdict on a requirement set', () => {
  const required = ['one', 'two', 'three'];
  const expected = { failures: ['two'], warnings: ['three'] };
  const results = (one: Check[], two: Check[], three: Check[]) => new Map(Object.entries({ one, two, three }));

  test('holds when what is expected to fail fails, and the rest passes', () => {
    const verdict = judged(required, results(checks('SUCCESS'), checks('SUCCESS', 'FAILURE'), checks('WARNING')), expected);
    expect(verdict).toEqual({ required: 3, passed: 2, problems: [] });
  });

  test.each([
    ['a failure that is not expected', results(checks('FAILURE'), checks('FAILURE'), checks('WARNING')), 'one: check-0: why'],
    ['an expected failure that passes', results(checks('SUCCESS'), checks('SUCCESS'), checks('WARNING')), 'two passes now'],
    ['an expected warning that is gone', results(checks('SUCCESS'), checks('FAILURE'), checks('SUCCESS')), 'three passes now'],
    ['an expected warning that fails', results(checks('SUCCESS'), checks('FAILURE'), checks('FAILURE')), 'three: check-0: why'],
    ['a scenario that did not run', new Map([['two', checks('FAILURE')]]), 'one: Every check was skipped.'],
  ])('%s is a problem', (_, found, problem) => {
    expect(judged(required, found, expected).problems).toContainEqual(expect.stringContaining(problem));
  });

  test('an expectation of a scenario that is none is a problem', () => {
    const stale = { failures: ['two', 'gone'], warnings: ['three'] };
    const found = results(checks('SUCCESS'), checks('FAILURE'), checks('WARNING'));
    expect(judged(required, found, stale).problems).toEqual([expect.stringContaining('gone is expected')]);
  });

  test('of the newer revision nothing is expected to fail; of the older one, what needs a connection that waits', () => {
    expect(expectedOf('2026-07-28')).toEqual({ failures: [], warnings: [] });
    expect(expectedOf('2025-11-25').failures.filter((scenario) => !/sampling|elicitation/.test(scenario))).toEqual([]);
    expect(requiredBy('2025-11-25')).toEqual(expect.arrayContaining(expectedOf('2025-11-25').failures));
  });
});
