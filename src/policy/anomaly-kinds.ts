/** What may be unusual about a connection's calls. */
export const ANOMALIES = [
  'volume',
  'errors',
  'refusals',
  'new-places',
  'first-destructive',
  'unusual-hour',
  'enumeration',
  'mass-reading',
] as const;
export type AnomalyKind = (typeof ANOMALIES)[number];
