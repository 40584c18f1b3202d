import type { Access } from '../jira/permissions';
import type { Issue } from '../jira/records';
import { JqlProblem } from './problems';

/** Who searches and when: everything a query's meaning depends on beside the issues. */
export interface SearchContext {
  access: Access;
  now: number;
  /** Saved filters that are being read, outermost first: none of them may name one of these again. */
  filters?: readonly string[];
}

/** What an issue is compared by: ids and words as strings, moments and amounts as numbers. */
export type Value = string | number;

/** What kind of value a field holds; a function fits a field whose type it gives. */
export type ValueType =
  | 'sla'
  | 'approvals'
  | 'user'
  | 'date'
  | 'day'
  | 'number'
  | 'issue'
  | 'project'
  | 'version'
  | 'component'
  | 'sprint'
  | 'issuetype'
  | 'named'
  | 'text';

export type OperatorGroup = 'same' | 'other' | 'equality' | 'order' | 'text' | 'empty' | 'history';

/** A value as a query writes it, and as it is shown to the person who writes the query. */
export interface Suggestion {
  value: string;
  displayName: string;
}

/** A field as queries see it. */
export interface SearchField {
  id: string;
  clauseNames: string[];
  type: ValueType;
  operators: OperatorGroup[];
  /** The values an issue has; none is EMPTY. */
  values(issue: Issue, context: SearchContext): Value[];
  /** The values that a word in the query stands for; undefined when there is no such value. `null` stands for EMPTY. */
  resolve(word: string, context: SearchContext, name: string): Value[] | null | undefined;
  /** The texts that `~` looks into. */
  texts?(issue: Issue, context: SearchContext): string[];
  /** How far a value lies above a bound, where not all of them can be compared; undefined for two that cannot. */
  above?(value: Value, bound: Value): number | undefined;
  /** What `<` and ORDER BY compare, where the value itself does not say. */
  rank?(value: Value, context: SearchContext): Value | undefined;
  /** The values that a person who writes a query is offered. */
  suggest?(context: SearchContext): Suggestion[];
  /** The order when none is given. */
  descending?: boolean;
}

const OPERATORS: Record<OperatorGroup, string[]> = {
  same: ['='],
  other: ['!='],
  equality: ['=', '!=', 'in', 'not in'],
  order: ['<', '>', '<=', '>='],
  text: ['~', '!~'],
  empty: ['is', 'is not'],
  history: ['was', 'was not', 'was in', 'was not in', 'changed'],
};

/** The operators of a field, as queries write them. */
export function operatorsOf(field: SearchField): string[] {
  return field.operators.flatMap((group) => OPERATORS[group]);
}

/** Throws in Jira's words when a field does not have an operator. */
export function checkOperator(field: SearchField, operator: string, name: string): void {
  if (operatorsOf(field).includes(operator)) return;
  if (OPERATORS.history.includes(operator)) throw new JqlProblem(`History searches do not support the '${name}' field.`);
  throw new JqlProblem(`The operator '${operator}' is not supported by the '${name}' field.`);
}
