import type { Check } from './suite';

export interface Verdict {
  passed: number;
  /** One sentence for each check that failed, and for each that was expected to fail and did not. */
  problems: string[];
}

/**
 * Judges the checks of one scenario. A failed check is a problem unless it is expected; an expected one that passes is a problem too, so
 * that the list of expected failures cannot grow stale. A warning is a problem as a failure is.
 * A scenario that checked nothing has shown nothing: that is a problem as well.
 */
export function verdictOf(checks: readonly Check[], expectedFailures: readonly string[] = []): Verdict {
  const failed = checks.filter(({ status }) => status === 'FAILURE' || status === 'WARNING');
  const stale = checks.filter(({ id, status }) => status === 'SUCCESS' && expectedFailures.includes(id));
  const passed = checks.filter(({ status }) => status === 'SUCCESS').length;
  return {
    passed,
    problems: [
      ...(passed === 0 && failed.length === 0 ? ['Every check was skipped.'] : []),
      ...failed
        .filter(({ id }) => !expectedFailures.includes(id))
        .map(({ id, errorMessage = 'no reason given' }) => `${id}: ${errorMessage}`),
      ...stale.map(({ id }) => `${id} passes now: take it off the expected failures.`),
    ],
  };
}
