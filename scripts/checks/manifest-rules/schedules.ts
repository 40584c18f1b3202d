import { atMost, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

const MOST_SCHEDULES = 5;

/** At most five schedules, of which one may run every five minutes. */
export function schedules({ modules }: Manifest): Finding[] {
  const fast = modules.scheduledTrigger.filter(({ interval }) => interval === 'fiveMinute');
  return [
    ...atMost('schedules', modules.scheduledTrigger.length, MOST_SCHEDULES, 'Scheduled triggers'),
    ...atMost('five-minute-schedules', fast.length, 1, 'Scheduled triggers with the interval fiveMinute'),
  ];
}
