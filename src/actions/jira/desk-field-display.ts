import * as z from 'zod';

const requestType = z.object({
  requestType: z.object({ name: z.string() }),
  currentStatus: z.object({ status: z.string() }).optional(),
});
const cycle = z.object({
  breached: z.boolean().optional(),
  paused: z.boolean().optional(),
  remainingTime: z.object({ friendly: z.string() }).optional(),
});
const clock = z.object({ completedCycles: z.array(cycle), ongoingCycle: cycle.optional() });
const approval = z.object({ name: z.string(), finalDecision: z.string() });
const feedback = z.object({ rating: z.number() });

/** Whether a field is a clock of a service desk, which says something else every minute. */
export function isClock(value: unknown): boolean {
  return clock.safeParse(value).success;
}

function clockWords({ completedCycles, ongoingCycle }: z.output<typeof clock>): string {
  const now = ongoingCycle ?? completedCycles.at(-1);
  if (now === undefined) return 'not started';
  const words = [
    ongoingCycle === undefined ? 'stopped' : ongoingCycle.paused === true ? 'paused' : 'running',
    ...(now.remainingTime === undefined ? [] : [`${now.remainingTime.friendly} left`]),
    ...(now.breached === true ? ['breached'] : []),
  ];
  return words.join(', ');
}

/**
 * What a field that only service projects have says, in words: the type of a request with its status for the customer, a clock, an
 * approval, a rating. Undefined for every other value.
 */
export function deskFieldWords(value: unknown): string | undefined {
  const type = requestType.safeParse(value);
  if (type.success) {
    const { requestType: of, currentStatus } = type.data;
    return currentStatus === undefined ? of.name : `${of.name} (${currentStatus.status})`;
  }
  const sla = clock.safeParse(value);
  if (sla.success) return clockWords(sla.data);
  const decided = approval.safeParse(value);
  if (decided.success) return `${decided.data.name}: ${decided.data.finalDecision}`;
  const rated = feedback.safeParse(value);
  return rated.success ? `${rated.data.rating} of 5` : undefined;
}
