import type { Clause, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../jira/records';
import { fieldOf } from './field-lookup';
import { jqlFunction } from './functions';
import { historyTest } from './history';
import { checkFunctionOperator, meaningOf } from './operands';
import type { Meant } from './operands';
import { JqlProblem } from './problems';
import { writtenName } from './property-field';
import { FILTER, savedFilterTest } from './saved-filter';
import { checkOperator } from './search-field';
import type { SearchContext, SearchField, Value } from './search-field';
import { textMatcher } from './text-match';

export type Test = (issue: Issue) => boolean;

/** Turns a clause into a test of issues; what is wrong with any part of it goes to `problems`. */
export function compileClause(clause: Clause, context: SearchContext, problems: JqlProblem[]): Test {
  switch (clause.clauseType) {
    case 'compound': {
      const tests = clause.clauses.map((part) => compileClause(part, context, problems));
      return clause.operator.value === 'and' ? (issue) => tests.every((test) => test(issue)) : (issue) => tests.some((test) => test(issue));
    }
    case 'not': {
      const test = compileClause(clause.clause, context, problems);
      return (issue) => !test(issue);
    }
    case 'terminal':
      try {
        return compileTerminal(clause, context, problems);
      } catch (error) {
        if (!(error instanceof JqlProblem)) throw error;
        problems.push(error);
        return () => false;
      }
  }
}

function compileTerminal(clause: TerminalClause, context: SearchContext, problems: JqlProblem[]): Test {
  const name = writtenName(clause.field);
  const field = fieldOf(clause.field, context);
  const operator = clause.operator?.value;
  if (operator === undefined) throw new JqlProblem(`The clause of the field '${name}' has no operator.`);
  checkOperator(field, operator, name);
  if (operator === 'changed' || operator.startsWith('was')) return historyTest(clause, field, context);
  if (!clause.operand) throw new JqlProblem(`The clause of the field '${name}' has no value.`);
  if (operator === '~' || operator === '!~') return textTest(clause, field, operator === '!~', context);
  const list = operator === 'in' || operator === 'not in';
  const meant = meaningOf(clause.operand, { field, name, list, operator, context });
  if (meant.empty && !field.operators.includes('empty')) {
    throw new JqlProblem(`The field '${name}' does not support searching for an empty value.`);
  }
  if (field.id === FILTER) {
    const matches = savedFilterTest(meant.values.map(String), name, context, (where, within) => compileClause(where, within, problems));
    return operator === '=' || operator === 'in' ? matches : (issue) => !matches(issue);
  }
  return valueTest(operator, field, meant, context);
}

/** An issue without a value is found by EMPTY alone: `!=` and `not in` leave it out. */
function valueTest(operator: string, field: SearchField, meant: Meant, context: SearchContext): Test {
  const wanted = new Set(meant.values);
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return (issue) => {
        const values = field.values(issue, context);
        return values.length === 0 ? meant.empty : values.some((value) => wanted.has(value));
      };
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => {
        const values = field.values(issue, context);
        return values.length > 0 && !values.some((value) => wanted.has(value));
      };
    default:
      if (meant.empty) throw new JqlProblem(`The operator '${operator}' does not support searching for an empty value.`);
      return orderTest(operator, field, meant.values, context);
  }
}

const ORDERS: Readonly<Record<string, (distance: number) => boolean>> = {
  '<': (distance) => distance < 0,
  '<=': (distance) => distance <= 0,
  '>': (distance) => distance > 0,
  '>=': (distance) => distance >= 0,
};

/** Above or below 0 for values apart; undefined where neither is the greater, as for a number and a word. */
function difference(value: Value, limit: Value): number | undefined {
  if (value < limit) return -1;
  if (value > limit) return 1;
  return value === limit ? 0 : undefined;
}

function orderTest(operator: string, field: SearchField, bounds: Value[], context: SearchContext): Test {
  const rank = (value: Value): Value | undefined => (field.rank ? field.rank(value, context) : value);
  const limits = field.above ? bounds : bounds.flatMap((bound) => rank(bound) ?? []);
  const above = field.above ?? ((value, limit) => difference(rank(value) ?? '', limit));
  const holds = (value: Value, limit: Value): boolean => {
    const distance = above(value, limit);
    return distance !== undefined && ORDERS[operator]?.(distance) === true;
  };
  return (issue) => field.values(issue, context).some((value) => limits.some((limit) => holds(value, limit)));
}

function textTest(clause: TerminalClause, field: SearchField, negated: boolean, context: SearchContext): Test {
  const { operand } = clause;
  const name = clause.field.value;
  if (operand?.operandType === 'keyword') {
    return (issue) => (field.values(issue, context).length === 0) !== negated;
  }
  const queries = textsOf(operand, name, context).map((query) => textMatcher(query, name));
  const matches = (text: string): boolean => queries.some((query) => query(text));
  return (issue) => {
    const texts = field.texts?.(issue, context) ?? [];
    return negated ? texts.some((text) => text !== '') && !texts.some(matches) : texts.some(matches);
  };
}

/** What is searched for in texts: a word, or what a function stands for. */
function textsOf(operand: TerminalClause['operand'], name: string, context: SearchContext): string[] {
  if (operand?.operandType === 'value') return [operand.value];
  if (operand?.operandType !== 'function') throw new JqlProblem(`The operator '~' needs a text for the field '${name}'.`);
  const call = operand.function.value;
  const args = operand.arguments.map((argument) => argument.value);
  const made = jqlFunction(call, args);
  checkFunctionOperator(made, call, '~', name);
  if (made.list)
    throw new JqlProblem(`The function '${call}' gives a list; it can only be used with IN and its kin for the field '${name}'.`);
  return made.values(args, context).map(String);
}
