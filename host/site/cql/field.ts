import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import type { Value } from './value';

export type Predicate<Item> = (item: Item) => boolean;
export type Key<Item> = (item: Item) => string | number;

/** What a field of CQL allows and how it is tested; `values` holds several only for IN and NOT IN. */
export interface Field<Item> {
  operators: readonly OperatorValue[];
  /** What ORDER BY compares; a field without it orders nothing. */
  key?: Key<Item>;
  test(operator: OperatorValue, values: readonly Value[], asking: Asking): Predicate<Item>;
}

/** The same field, by which results can be ordered too. */
export function ordered<Item>(field: Field<Item>, key: Key<Item>): Field<Item> {
  return { ...field, key };
}

/** A value that must be written out; `CqlError` where a function stands for something else. */
export function written(value: Value): string {
  if (value.kind === 'text') return value.text;
  throw new CqlError(`A ${value.kind} function cannot stand where a text belongs`);
}
