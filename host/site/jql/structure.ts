import type { Clause, Field, Operand, Query, TerminalClause } from '@atlaskit/jql-ast';

type Bean = Record<string, unknown>;

/** A query as `POST jql/parse` shows it: clauses, operands and order in Jira's own structure. */
export function structureOf({ where, orderBy }: Query): Bean {
  const fields = orderBy?.fields.map(({ field, direction }) => ({
    field: fieldBean(field),
    ...(direction ? { direction: direction.value.toLowerCase() } : {}),
  }));
  return { ...(where ? { where: clauseBean(where) } : {}), ...(fields ? { orderBy: { fields } } : {}) };
}

function clauseBean(clause: Clause): Bean {
  switch (clause.clauseType) {
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseBean) };
    case 'not':
      return { operator: 'not', clauses: [clauseBean(clause.clause)] };
    case 'terminal':
      return terminalBean(clause);
  }
}

function terminalBean({ field, operator, operand, predicates }: TerminalClause): Bean {
  const temporal = operator?.value === 'changed' || operator?.value.startsWith('was');
  return {
    field: fieldBean(field),
    operator: operator?.value,
    ...(operand ? { operand: operandBean(operand) } : {}),
    ...(temporal
      ? {
          predicates: predicates.map((one) => ({
            operator: one.operator.value,
            ...(one.operand ? { operand: operandBean(one.operand) } : {}),
          })),
        }
      : {}),
  };
}

function fieldBean(field: Field): Bean {
  return { name: field.value, encodedName: field.text };
}

function operandBean(operand: Operand): Bean {
  switch (operand.operandType) {
    case 'keyword':
      return { keyword: 'empty' };
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'list':
      return { values: operand.values.map(operandBean) };
    case 'function':
      return { function: operand.function.value, arguments: operand.arguments.map((one) => one.value) };
  }
}
