import type { Operand } from '@atlaskit/jql-ast';
import { isoDate } from '../calendar';
import { jqlFunction } from './functions';
import type { JqlFunction } from './jql-function';
import { JqlProblem } from './problems';
import type { SearchContext, SearchField, Value } from './search-field';

/** What an operand stands for in a field: values, and perhaps EMPTY. */
export interface Meant {
  values: Value[];
  empty: boolean;
}

/** Where an operand stands. */
export interface OperandPlace {
  field: SearchField;
  /** The field's name as the query writes it, for messages. */
  name: string;
  /** Lists and list functions are allowed. */
  list: boolean;
  operator: string;
  context: SearchContext;
}

/** The values an operand stands for. Throws in Jira's words for values and functions that do not exist or do not fit. */
export function meaningOf(operand: Operand, place: OperandPlace): Meant {
  switch (operand.operandType) {
    case 'keyword':
      return { values: [], empty: true };
    case 'list': {
      if (!place.list) throw new JqlProblem(`This operator does not support a list of values for the field '${place.name}'.`);
      const parts = operand.values.map((part) => meaningOf(part, place));
      return { values: parts.flatMap((part) => part.values), empty: parts.some((part) => part.empty) };
    }
    case 'value':
      return named(operand.value, place);
    case 'function':
      return computed(
        operand.function.value,
        operand.arguments.map((argument) => argument.value),
        place,
      );
  }
}

function named(word: string, { field, name, context }: OperandPlace): Meant {
  const values = field.resolve(word, context, name);
  if (values === undefined) throw new JqlProblem(`The value '${word}' does not exist for the field '${name}'.`);
  return values === null ? { values: [], empty: true } : { values, empty: false };
}

function computed(call: string, args: string[], { field, name, list, operator, context }: OperandPlace): Meant {
  const made = jqlFunction(call, args);
  const days = made.type === 'date' && field.type === 'day';
  if (made.type !== field.type && !days) {
    throw new JqlProblem(`A value provided by the function '${call}' is invalid for the field '${name}'.`);
  }
  if (made.list && !list)
    throw new JqlProblem(`The function '${call}' gives a list; it can only be used with IN and its kin for the field '${name}'.`);
  checkFunctionOperator(made, call, operator, name);
  const values = made.values(args, context);
  return { values: days ? values.map((value) => isoDate(Number(value), context.access.zone)) : values, empty: false };
}

/** Throws where a function that goes with some operators alone stands behind another. */
export function checkFunctionOperator({ operators }: JqlFunction, call: string, operator: string, name: string): void {
  if (!operators || operators.includes(operator)) return;
  throw new JqlProblem(`The operator '${operator}' is not supported by the function '${call}' for the field '${name}'.`);
}
