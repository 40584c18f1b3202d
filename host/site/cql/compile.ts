import type { Clause, Operand, OrderByField, TerminalClause } from '@atlaskit/jql-ast';
import type { Asking } from './asking';
import { CqlError } from './cql-error';
import type { Predicate } from './field';
import { functionValue } from './functions';
import { parseCql } from './parse';
import type { Value } from './value';
import type { Vocabulary } from './vocabulary';
import { parseWordQuery } from './word-query';

export interface CompiledCql<Item> {
  matches: Predicate<Item>;
  /** The order that was asked for, or the usual one of the search; ids decide between equals. */
  compare(a: Item, b: Item): number;
  /** Whether a word of a result is one that the query looked for. */
  seeks(word: string): boolean;
}

/** What a query is compiled with; `sought` gathers the words that it looks for. */
interface Setting<Item> {
  asking: Asking;
  vocabulary: Vocabulary<Item>;
  sought: ((word: string) => boolean)[];
}

/** Makes a query ready to be asked. Every fault is found here, whatever there is to search: `CqlError` names it. */
export function compileCql<Item>(cql: string, asking: Asking, vocabulary: Vocabulary<Item>): CompiledCql<Item> {
  const { where, orderBy } = parseCql(cql);
  const sought: Setting<Item>['sought'] = [];
  const matches = compileClause(where, { asking, vocabulary, sought });
  return { matches, compare: compileOrder(orderBy, vocabulary), seeks: (word) => sought.some((seeks) => seeks(word)) };
}

function compileClause<Item>(clause: Clause, setting: Setting<Item>): Predicate<Item> {
  switch (clause.clauseType) {
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, setting));
      return clause.operator.value === 'and' ? (item) => parts.every((part) => part(item)) : (item) => parts.some((part) => part(item));
    }
    case 'not': {
      const part = compileClause(clause.clause, { ...setting, sought: [] });
      return (item) => !part(item);
    }
    case 'terminal':
      return compileTerminal(clause, setting);
  }
}

function compileTerminal<Item>(clause: TerminalClause, { asking, vocabulary, sought }: Setting<Item>): Predicate<Item> {
  const { field: named, operator, operand } = clause;
  const field = vocabulary.fieldOf(named);
  if (!operator || !field.operators.includes(operator.value)) {
    const allowed = field.operators.join(', ');
    throw new CqlError(
      `The operator '${operator ? operator.text : ''}' is not supported by the field '${named.value}'; it takes ${allowed}`,
    );
  }
  if (!operand) throw new CqlError(`The field '${named.value}' lacks a value`);
  const values = operand.operandType === 'list' ? operand.values.map((one) => valueOf(one, asking)) : [valueOf(operand, asking)];
  const matches = field.test(operator.value, values, asking);
  if (operator.value === '~') {
    for (const value of values) if (value.kind === 'text') sought.push(parseWordQuery(value.text).seeks);
  }
  return matches;
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

function compileOrder<Item>(fields: readonly OrderByField[], vocabulary: Vocabulary<Item>): CompiledCql<Item>['compare'] {
  const orders = fields.map(({ field, direction }) => {
    const { key } = vocabulary.fieldOf(field);
    if (!key) throw new CqlError(`Results cannot be ordered by '${field.value}'`);
    return { key, sign: direction && direction.value === 'DESC' ? -1 : 1 };
  });
  const used = orders.length > 0 ? orders : [vocabulary.usual];
  return (a, b) =>
    used.reduce((order, { key, sign }) => order || sign * compareKeys(key(a), key(b)), 0) ||
    vocabulary.id(a).localeCompare(vocabulary.id(b), 'en', { numeric: true });
}

/** Numbers come before texts where a field has both. */
function compareKeys(a: string | number, b: string | number): number {
  if (a === b) return 0;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}
