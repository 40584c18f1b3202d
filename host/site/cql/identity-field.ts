import type { Asking } from './asking';
import { CqlError } from './cql-error';
import type { Field, Predicate } from './field';
import { written } from './field';
import type { Value } from './value';

/** Which names a value of a query stands for. */
type Names = (value: Value, asking: Asking) => readonly string[];

/** Names are compared without case; `!=` and NOT IN hold where no value of the item is wanted. */
export function identity<Item>(read: (item: Item) => readonly (string | null)[], names: Names): Field<Item> {
  return {
    operators: ['=', '!=', 'in', 'not in'],
    test: (operator, values, asking) => {
      const single = operator === '=' || operator === '!=';
      const list = values.find((value) => (value.kind === 'spaces' || value.kind === 'contents') && value.many);
      if (single && list) throw new CqlError(`A function that gives several ${list.kind} needs IN or NOT IN`);
      const wanted = new Set(values.flatMap((value) => names(value, asking)).map((name) => name.toLowerCase()));
      const has: Predicate<Item> = (item) => read(item).some((value) => value !== null && wanted.has(value.toLowerCase()));
      return operator === '=' || operator === 'in' ? has : (item) => !has(item);
    },
  };
}

/** A name as it is written. */
export const name: Names = (value) => [written(value)];

/** The people whom an account id, a full name or a public name belongs to. */
export const people: Names = (value, asking) => (value.kind === 'person' ? [value.accountId] : asking.peopleNamed(written(value)));

export const spaceKeys: Names = (value) => (value.kind === 'spaces' ? value.names : [written(value)]);

export const contentIds: Names = (value) => {
  if (value.kind === 'contents') return value.names;
  const id = written(value);
  if (/^(att)?\d+$/.test(id)) return [id];
  throw new CqlError(`'${id}' is not the id of content`);
};
