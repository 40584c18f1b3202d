import { isoDate, jiraDateTime } from '../../calendar';
import type { DeskReader } from '../call';

const DAY = 24 * 3600 * 1000;

/** A moment in the four forms that the service desk gives it, in the reader's time zone. */
export function dateBean({ access: { zone }, now }: Pick<DeskReader, 'access' | 'now'>, moment: number): Record<string, unknown> {
  const jira = jiraDateTime(moment, zone);
  return { iso8601: jira.replace(/\.\d{3}/, ''), jira, friendly: friendly(moment, now(), zone), epochMillis: moment };
}

function friendly(moment: number, now: number, zone: string): string {
  const shown = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(moment);
  const time = shown({ hour: 'numeric', minute: '2-digit' });
  const date = isoDate(moment, zone);
  if (date === isoDate(now, zone)) return `Today ${time}`;
  if (date === isoDate(now - DAY, zone)) return `Yesterday ${time}`;
  if (moment < now && now - moment < 6 * DAY) return `${shown({ weekday: 'long' })} ${time}`;
  return `${shown({ day: '2-digit' })}/${shown({ month: 'short' })}/${shown({ year: '2-digit' })} ${time}`;
}

/** A length of time in milliseconds, and in whole hours and minutes. */
export function durationBean(millis: number): Record<string, unknown> {
  const minutes = Math.floor(Math.abs(millis) / 60_000);
  const hours = Math.floor(minutes / 60);
  const parts = [hours === 0 ? '' : `${String(hours)}h`, minutes % 60 === 0 && hours > 0 ? '' : `${String(minutes % 60)}m`];
  return { millis, friendly: `${millis < 0 && minutes > 0 ? '-' : ''}${parts.filter((part) => part !== '').join(' ')}` };
}
