import type { DateValue } from './dates';

/** A value as a query gives it: written, or what a function stands for; `names` are ids of content or keys of spaces. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'person'; accountId: string }
  | { kind: 'spaces' | 'contents'; names: readonly string[]; many: boolean }
  | ({ kind: 'date' } & DateValue);
