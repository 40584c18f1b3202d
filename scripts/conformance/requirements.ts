import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Check } from './suite';
import { verdictOf } from './verdict';

const EXPECTED = join('scripts', 'conformance', 'expected-failures.yml');
const REQUIREMENTS = join('node_modules', '@modelcontextprotocol', 'conformance', 'requirements');

const requirementSet = z.object({ server: z.array(z.string()).min(1) });
const expectations = z.record(z.string(), z.object({ failures: z.array(z.string()), warnings: z.array(z.string()) }));

export type Expected = z.output<typeof expectations>[string];

/** The scenarios that a revision of the protocol scores a server by, as the suite ships them. */
export const requiredBy = (revision: string): string[] =>
  requirementSet.parse(parse(readFileSync(join(REQUIREMENTS, `${revision}.yaml`), 'utf8'))).server;

/** The scenarios of a revision that are known to fail or to warn. */
export function expectedOf(revision: string): Expected {
  return expectations.parse(parse(readFileSync(EXPECTED, 'utf8')))[revision] ?? { failures: [], warnings: [] };
}

export interface RequirementVerdict {
  required: number;
  passed: number;
  problems: string[];
}

const worst = (checks: readonly Check[]): 'FAILURE' | 'WARNING' | 'SUCCESS' =>
  (['FAILURE', 'WARNING'] as const).find((status) => checks.some((check) => check.status === status)) ?? 'SUCCESS';

/**
 * Judges a whole requirement set. A scenario passes when none of its checks failed, as the suite scores it. Each that failed or warned must
 * be expected to do just that; one that is expected to and does not, or did not run, is a problem too.
 */
export function judged(
  required: readonly string[],
  results: ReadonlyMap<string, readonly Check[]>,
  expected: Expected,
): RequirementVerdict {
  const problems: string[] = [];
  let passed = 0;
  for (const scenario of required) {
    const checks = results.get(scenario) ?? [];
    const found = worst(checks);
    if (found !== 'FAILURE' && checks.length > 0) passed += 1;
    const foreseen = expected.failures.includes(scenario) ? 'FAILURE' : expected.warnings.includes(scenario) ? 'WARNING' : 'SUCCESS';
    if (found === foreseen && (found !== 'SUCCESS' || verdictOf(checks).problems.length === 0)) continue;
    if (found === 'SUCCESS' && foreseen !== 'SUCCESS') problems.push(`${scenario} passes now: take it off ${EXPECTED}.`);
    else problems.push(...verdictOf(checks).problems.map((problem) => `${scenario}: ${problem}`));
  }
  const unknown = [...expected.failures, ...expected.warnings].filter((scenario) => !required.includes(scenario));
  problems.push(...unknown.map((scenario) => `${scenario} is expected in ${EXPECTED}, and no scenario of this revision.`));
  return { required: required.length, passed, problems };
}
