import { jiraDateTime } from '../../calendar';
import { FieldProblem } from './field';
import type { FieldKind } from './field';
import { asText, readString } from './input';

const number: FieldKind = {
  schema: { type: 'number' },
  list: false,
  read(input) {
    if (typeof input === 'number' && Number.isFinite(input)) return input;
    throw new FieldProblem('Operation value must be a number');
  },
  bean: (stored) => stored,
  words: (stored) => String(Number(stored)),
};

/** A calendar day without a time zone, `2026-01-31`. */
const date: FieldKind = {
  schema: { type: 'date' },
  list: false,
  read(input) {
    const text = readString(input);
    const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text);
    if (!real) throw new FieldProblem(`Error parsing date string: ${text}`);
    return text;
  },
  bean: (stored) => stored,
  words: asText,
};

/** Whether the calendar has this day: JavaScript would carry 30 February over into March. */
function isDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

const datetime: FieldKind = {
  schema: { type: 'datetime' },
  list: false,
  read(input) {
    const moment = parseDateTime(readString(input));
    if (moment === undefined) throw new FieldProblem(`Error parsing time: ${String(input)}`);
    return moment;
  },
  bean: (stored, access) => jiraDateTime(Number(stored), access.zone),
  words: (stored, access) => jiraDateTime(Number(stored), access.zone),
};

/** The moment of `2026-01-05T09:00:00.000+0100` (Jira's form, also with `Z` or `+01:00`), or undefined. */
export function parseDateTime(text: string): number | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (!iso) return undefined;
  const zone = (iso[2] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const moment = Date.parse(`${iso[1] ?? ''}${zone}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** A place in the order of all issues; it is changed by ranking alone. */
const rank: FieldKind = {
  schema: { type: 'any' },
  list: false,
  read() {
    throw new FieldProblem('The rank cannot be set; rank the issue instead.');
  },
  bean: (stored) => stored,
  words: asText,
};

export const valueKinds = { number, date, datetime, rank };
