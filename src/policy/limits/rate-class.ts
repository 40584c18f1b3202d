import type { Effect } from '../vocabulary';

/** What is counted apart; the settings hold a limit a minute for each. */
export const RATE_CLASSES = ['read', 'write', 'destructive'] as const;
export type RateClass = (typeof RATE_CLASSES)[number];

const CLASS_OF: Readonly<Record<Effect, RateClass>> = {
  read: 'read',
  create: 'write',
  update: 'write',
  delete: 'destructive',
  manage: 'destructive',
};

/** The class in which an effect is counted. */
export function rateClassOf(effect: Effect): RateClass {
  return CLASS_OF[effect];
}
