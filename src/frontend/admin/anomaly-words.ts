import type { Settings } from './settings-change';

export type AnomalyKind = Settings['anomalies']['pausing'][number];

/** How the page speaks of what may be unusual. */
export const ANOMALIES: Readonly<Record<AnomalyKind, string>> = {
  volume: 'Far more calls than usual',
  errors: 'Far more errors than usual',
  refusals: 'Far more refusals than usual',
  'new-places': 'Projects or spaces that it never touched before',
  'first-destructive': 'Its first deletion',
  'unusual-hour': 'Calls at an hour when it never called before',
  enumeration: 'Trying one key after another',
  'mass-reading': 'Reading far more than usual',
};
