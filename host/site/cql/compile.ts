import type { Clause, Operand, OrderByField, TerminalClause } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import { FIELDS, ORDERS } from './fields';
import type { Predicate } from './fields';
import { functionValue } from './functions';
import { parseCql } from './parse';
import type { SearchItem } from './search-item';
import type { Value } from './value';
import { parseWordQuery } from './word-query';

export interface CompiledCql {
  matches: Predicate;
  /** The order that was asked for, the newest change first where none was; ids decide between equals. */
  compare(a: SearchItem, b: SearchItem): number;
  /** Whether a word of a result is one that the query looked for. */
  seeks(word: string): boolean;
}

/** Makes a query ready to be asked. Every fault is found here, whatever there is to search: `CqlError` names it. */
export function compileCql(cql: string, asking: Asking): CompiledCql {
  const { where, orderBy } = parseCql(cql);
  const sought: ((word: string) => boolean)[] = [];
  const matches = compileClause(where, asking, sought);
  return { matches, compare: compileOrder(orderBy), seeks: (word) => sought.some((seeks) => seeks(word)) };
}

function compileClause(clause: Clause, asking: Asking, sought: ((word: string) => boolean)[]): Predicate {
  switch (clause.clauseType) {
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, asking, sought));
      return clause.operator.value === 'and' ? (item) => parts.every((part) => part(item)) : (item) => parts.some((part) => part(item));
    }
    case 'not': {
      const part = compileClause(clause.clause, asking, []);
      return (item) => !part(item);
    }
    case 'terminal':
      return compileTerminal(clause, asking, sought);
  }
}

function compileTerminal(
  { field: { value: name, properties }, operator, operand }: TerminalClause,
  asking: Asking,
  sought: ((word: string) => boolean)[],
): Predicate {
  const field = FIELDS.get(name.toLowerCase());
  if (!field || (properties && properties.length > 0)) throw new CqlError(`Unsupported CQL field '${name}' for this resource`);
  if (!operator || !field.operators.includes(operator.value)) {
    const allowed = field.operators.join(', ');
    throw new CqlError(`The operator '${operator ? operator.text : ''}' is not supported by the field '${name}'; it takes ${allowed}`);
  }
  if (!operand) throw new CqlError(`The field '${name}' lacks a value`);
  const values = operand.operandType === 'list' ? operand.values.map((one) => valueOf(one, asking)) : [valueOf(operand, asking)];
  if (operator.value === '~') {
    for (const value of values) if (value.kind === 'text') sought.push(parseWordQuery(value.text).seeks);
  }
  return field.test(operator.value, values, asking);
}

function valueOf(operand: Operand, asking: Asking): Value {
  switch (operand.operandType) {
    case 'value':
      return { kind: 'text', text: operand.value };
    case 'function':
      return functionValue(operand, asking);
    case 'keyword':
      throw new CqlError('EMPTY is not a value of CQL');
    case 'list':
      throw new CqlError('A list may not hold a list');
  }
}

function compileOrder(fields: readonly OrderByField[]): CompiledCql['compare'] {
  const orders = fields.map(({ field: { value: name }, direction }) => {
    const key = ORDERS.get(name.toLowerCase());
    if (!key) throw new CqlError(`Results cannot be ordered by '${name}'`);
    return { key, sign: direction && direction.value === 'DESC' ? -1 : 1 };
  });
  const used = orders.length > 0 ? orders : [{ key: (item: SearchItem) => item.lastModified, sign: -1 }];
  return (a, b) =>
    used.reduce((order, { key, sign }) => order || sign * compareKeys(key(a), key(b)), 0) ||
    a.id.localeCompare(b.id, 'en', { numeric: true });
}

function compareKeys(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
