import type { Field } from './field';
import { written } from './field';
import { parseWordQuery } from './word-query';

/** A text that is searched with a text query; every query must hold, and `!~` is where it does not. */
export function likeness<Item>(read: (item: Item) => string, parse: typeof parseWordQuery = parseWordQuery): Field<Item> {
  return {
    operators: ['~', '!~'],
    test: (operator, values) => {
      const queries = values.map((value) => parse(written(value)));
      return (item) => queries.every((query) => query.matches(read(item))) === (operator === '~');
    },
  };
}

/** One field that may be both the same as a text and like it. */
export function either<Item>(same: Field<Item>, like: Field<Item>): Field<Item> {
  return {
    operators: [...like.operators, ...same.operators],
    test: (operator, values, asking) => (like.operators.includes(operator) ? like : same).test(operator, values, asking),
  };
}
