import type { AnomalyKind } from '../anomaly-kinds';
import type { Measure, Profile } from './profile';

/** More than this many times the peak is unusual. */
const TIMES_PEAK = 3;
/** Days of work before the peaks say what is usual; until then only much more than the floor is unusual. */
export const LEARNING_DAYS = 3;
const WHILE_LEARNING = 4;

export type Span = 'hour' | 'day';

/** One thing that is watched: so much is nobody's alarm, whatever was usual before. */
export interface Watch {
  kind: AnomalyKind;
  span: Span;
  measure: Measure;
  floor: number;
}

/** The floors are what busy people and small programs reach on ordinary days. */
export const WATCHES: readonly Watch[] = [
  { kind: 'volume', span: 'hour', measure: 'calls', floor: 200 },
  { kind: 'volume', span: 'day', measure: 'calls', floor: 800 },
  { kind: 'volume', span: 'hour', measure: 'destructive', floor: 10 },
  { kind: 'errors', span: 'hour', measure: 'errors', floor: 25 },
  { kind: 'refusals', span: 'hour', measure: 'refusals', floor: 12 },
  { kind: 'new-places', span: 'day', measure: 'newPlaces', floor: 5 },
  { kind: 'unusual-hour', span: 'day', measure: 'odd', floor: 14 },
  { kind: 'enumeration', span: 'day', measure: 'sequence', floor: 30 },
  { kind: 'mass-reading', span: 'hour', measure: 'records', floor: 700 },
  { kind: 'mass-reading', span: 'day', measure: 'records', floor: 1_500 },
];

/** The most of it that is still usual for this connection. */
export function usualMost({ peaks, days }: Profile, { span, measure, floor }: Watch): number {
  return days < LEARNING_DAYS ? floor * WHILE_LEARNING : Math.max(floor, TIMES_PEAK * peaks[span][measure]);
}
