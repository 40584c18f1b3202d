import type { Field as NamedField, OperatorValue, Property } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { dateOf, standsTo } from './date-field';
import { isDate } from './dates';
import type { Field } from './field';
import { written } from './field';
import type { SearchItem } from './search-item';
import type { Value } from './value';
import { parseWordQuery } from './word-query';

type Scalar = string | number | boolean;

/** `content.property[key].path`: what content keeps under a property's key, or under a path in its value. Undefined for another field. */
export function propertyField({ value, properties }: NamedField): Field<SearchItem> | undefined {
  const [property, ...more] = properties ?? [];
  if (!property?.key || more.length > 0 || value.toLowerCase() !== 'content.property') return undefined;
  const key = property.key.value;
  const steps = stepsOf(property);
  const stored = ({ properties: kept }: SearchItem): Scalar[] => scalars(steps.reduce(inside, kept.get(key)));
  return {
    operators: ['=', '!=', '~', '!~', '>', '>=', '<', '<=', 'in', 'not in'],
    key: (item) => keyOf(stored(item)[0]),
    test: (operator, values, asking) => {
      const test = values.map((one) => comparison(POSITIVE[operator] ?? operator, one, asking));
      const has = (item: SearchItem): boolean => stored(item).some((scalar) => test.some((holds) => holds(scalar)));
      return operator in POSITIVE && operator !== 'in' ? (item) => !has(item) : has;
    },
  };
}

/** What is tested for one stored value; `!=`, `!~` and NOT IN hold where it is true of none. */
const POSITIVE: Partial<Record<OperatorValue, OperatorValue>> = { '!=': '=', '!~': '~', 'not in': '=', in: '=' };

function comparison(operator: OperatorValue, value: Value, asking: Asking): (stored: Scalar) => boolean {
  if (operator === '~') {
    const query = parseWordQuery(written(value));
    return (stored) => typeof stored === 'string' && query.matches(stored);
  }
  const moment = value.kind === 'date' || (value.kind === 'text' && isDate(value.text)) ? dateOf(value, asking) : undefined;
  const text = value.kind === 'person' ? value.accountId : value.kind === 'date' ? undefined : written(value);
  return (stored) => {
    if (moment && typeof stored === 'string' && ISO.test(stored)) return standsTo(Date.parse(stored), operator, moment);
    if (text === undefined) return false;
    if (typeof stored === 'number') return text.trim() !== '' && ordered(stored - Number(text), operator);
    return String(stored) === text && operator.endsWith('=');
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

function ordered(difference: number, operator: OperatorValue): boolean {
  return (
    (operator.endsWith('=') && difference === 0) ||
    (operator.startsWith('>') && difference > 0) ||
    (operator.startsWith('<') && difference < 0)
  );
}

function stepsOf({ path }: Property): string[] {
  const written = (path ?? []).map((part) => part.value).join('');
  return written.split('.').slice(1);
}

function inside(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
}

function scalars(value: unknown): Scalar[] {
  if (Array.isArray(value)) return value.flatMap(scalars);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
}

/** What lacks the property stands after numbers and before texts. */
function keyOf(value: Scalar | undefined): string | number {
  return typeof value === 'number' ? value : String(value ?? '');
}
