import * as z from 'zod';
import type { JiraChange } from '../../../clients/jira/changelog';
import type { Inclusion, Reading } from './inclusion';

const MINUTE = 60_000;

/** Calendar time as `3d 4h`, or `12m` where it is less than an hour. */
function spoken(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days === 0 && hours === 0) return `${minutes}m`;
  return [days > 0 ? `${days}d` : '', hours > 0 ? `${hours}h` : ''].filter(Boolean).join(' ');
}

/**
 * Milliseconds spent in each status, by name, in order of first entry.
 * @param created and now in milliseconds since the epoch; changes oldest first.
 */
export function timeInStatus(created: number, current: string, changes: readonly JiraChange[], now: number): Map<string, number> {
  const moves = changes.flatMap((change) =>
    change.items.filter((item) => (item.fieldId ?? item.field) === 'status').map((item) => ({ at: Date.parse(change.created), item })),
  );
  const spent = new Map<string, number>();
  let since = created;
  const leave = (status: string, at: number): void => {
    spent.set(status, (spent.get(status) ?? 0) + Math.max(0, at - since));
    since = at;
  };
  for (const { at, item } of moves) leave(item.fromString ?? current, at);
  leave(current, now);
  return spent;
}

/** How long the issue was in each status, in calendar time. */
export async function timeInStatuses({ issue, context, history }: Reading): Promise<Inclusion> {
  const { created, status } = z.object({ created: z.string(), status: z.object({ name: z.string() }) }).parse(issue.fields);
  const { items, complete } = await history();
  const spent = timeInStatus(Date.parse(created), status.name, items, context.now());
  return {
    fields: { time_in_status: [...spent].map(([name, milliseconds]) => `${name} ${spoken(milliseconds)}`) },
    notes: [complete ? 'Time in status is calendar time.' : 'Time in status is calendar time from the first thousand changes only.'],
  };
}
