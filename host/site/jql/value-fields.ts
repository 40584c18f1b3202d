import { isoDate } from '../calendar';
import { parseDuration } from '../jira/duration';
import type { Issue } from '../jira/records';
import { parseDate } from './dates';
import { JqlProblem } from './problems';
import type { OperatorGroup, SearchContext, SearchField, Value } from './search-field';

type Base = Pick<SearchField, 'id' | 'clauseNames' | 'values'>;

/** The stored value of an issue as a list: nothing for EMPTY. */
export function stored(issue: Issue, fieldId: string): Value[] {
  const value = issue.values[fieldId];
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? [] : [value];
  return Array.isArray(value) ? value : [];
}

/** Moments, compared to the millisecond. */
export function dateField(base: Base, ...more: OperatorGroup[]): SearchField {
  return {
    ...base,
    type: 'date',
    operators: ['equality', 'order', 'empty', ...more],
    descending: true,
    resolve: (word, { access, now }, name) => [parseDate(word, name, { now, zone: access.zone })],
  };
}

/** Days without a time, compared as days of the person's calendar. */
export function dayField(base: Base): SearchField {
  return {
    ...base,
    type: 'day',
    operators: ['equality', 'order', 'empty'],
    descending: true,
    resolve: (word, { access, now }, name) => [isoDate(parseDate(word, name, { now, zone: access.zone }), access.zone)],
  };
}

export function numberField(base: Base): SearchField {
  return {
    ...base,
    type: 'number',
    operators: ['equality', 'order', 'empty'],
    resolve(word, _context, name) {
      if (/^[+-]?\d+(\.\d+)?$/.test(word.trim())) return [Number(word)];
      throw new JqlProblem(`Value '${word}' is invalid for the '${name}' field. Only numbers can be used.`);
    },
  };
}

/** Estimates and time spent: the query says `2h 30m`, the issue holds seconds. */
export function durationField(base: Base): SearchField {
  return {
    ...numberField(base),
    resolve(word, _context, name) {
      const seconds = parseDuration(word);
      if (seconds !== undefined) return [seconds];
      throw new JqlProblem(`Duration value '${word}' for field '${name}' is invalid. Valid formats include: '1w 2d', '3h 30m', '45'.`);
    },
  };
}

export function textField(base: Omit<Base, 'values'>, texts: NonNullable<SearchField['texts']>, ...more: OperatorGroup[]): SearchField {
  return {
    ...base,
    type: 'text',
    operators: ['text', ...more],
    texts,
    values: (issue: Issue, context: SearchContext) => texts(issue, context).filter((text) => text !== ''),
    resolve: (word) => [word],
  };
}
