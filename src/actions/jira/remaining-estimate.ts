import * as z from 'zod';

const tracking = z.object({ remainingEstimateSeconds: z.number().optional() });

/** The remaining estimate in a `timetracking` field, in minutes as Jira takes them everywhere (`90m`); undefined where there is none. */
export function remainingEstimate(timetracking: unknown): string | undefined {
  const { remainingEstimateSeconds: seconds } = tracking.parse(timetracking ?? {});
  return seconds === undefined ? undefined : `${Math.round(seconds / 60)}m`;
}
