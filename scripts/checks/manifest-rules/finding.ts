import type { Manifest } from './manifest-shape';

/** A limit of Forge that a manifest breaks, or comes close to. */
export interface Finding {
  rule: string;
  level: 'error' | 'warning';
  problem: string;
}

/** Looks at one aspect of a manifest. */
export type Rule = (manifest: Manifest) => Finding[];

/** A broken limit. */
export function broken(rule: string, problem: string): Finding {
  return { rule, level: 'error', problem };
}

/** One finding when a count is above its limit, none otherwise. */
export function atMost(rule: string, count: number, limit: number, what: string): Finding[] {
  return count > limit ? [broken(rule, `${what}: ${count}, at most ${limit}.`)] : [];
}

/** One finding when a text is longer than its limit. */
export function noLonger(rule: string, text: string, limit: number, what: string): Finding[] {
  return text.length > limit ? [broken(rule, `${what} has ${text.length} characters, at most ${limit}.`)] : [];
}
