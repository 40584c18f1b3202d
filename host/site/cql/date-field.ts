import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import { parseDate } from './dates';
import type { DateValue } from './dates';
import type { Field } from './field';
import type { Value } from './value';

/** A point in time, by which results can be ordered too. */
export function date<Item>(read: (item: Item) => number): Field<Item> {
  return {
    operators: ['=', '!=', '>', '>=', '<', '<='],
    key: read,
    test: (operator, [value], asking) => {
      const wanted = dateOf(value, asking);
      return (item) => standsTo(read(item), operator, wanted);
    },
  };
}

/** The date that a value is; `CqlError` for a text of another form and for what is no date. */
export function dateOf(value: Value | undefined, asking: Asking): DateValue {
  if (value?.kind === 'date') return value;
  if (value?.kind === 'text') return parseDate(value.text, asking);
  throw new CqlError('A date was expected');
}

/** Whether a moment is at, before or after a date: a whole day or minute is met by each moment in it, and compared by its start. */
export function standsTo(moment: number, operator: OperatorValue, { start, length }: DateValue): boolean {
  const within = moment >= start && moment < start + Math.max(length, 1);
  if (operator === '=') return within;
  if (operator === '!=') return !within;
  return (
    (operator.startsWith('>') && moment > start) ||
    (operator.startsWith('<') && moment < start) ||
    (operator.endsWith('=') && moment === start)
  );
}
