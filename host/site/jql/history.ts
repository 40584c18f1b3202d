import type { Operand, Predicate, TerminalClause } from '@atlaskit/jql-ast';
import { startOf } from '../calendar';
import type { Issue } from '../jira/records';
import { searchField } from './field-lookup';
import { meaningOf } from './operands';
import type { Meant } from './operands';
import { JqlProblem } from './problems';
import type { SearchContext, SearchField } from './search-field';
import { EMPTY, periodsOf, stepsOf } from './timeline';

/** When and by whom: what the predicates of WAS and CHANGED leave over. */
interface Frame {
  from: Set<string> | undefined;
  to: Set<string> | undefined;
  by: Set<string> | undefined;
  /** Spans of time, each of which a change or period must touch; the end is left out. */
  spans: { start: number; end: number }[];
}

/** Tests WAS, WAS IN, their negations and CHANGED against the issue's history. */
export function historyTest(clause: TerminalClause, field: SearchField, context: SearchContext): (issue: Issue) => boolean {
  const name = clause.field.value;
  const { jira } = context.access.state;
  const frame = frameOf(clause.predicates, field, name, context);
  if (clause.operator?.value === 'changed') {
    return (issue) =>
      stepsOf(jira, issue, field.id).some((step) => allows(frame, step.authorId, step.at, step.at) && turns(frame, step.from, step.to));
  }
  if (!clause.operand) throw new JqlProblem(`The clause of the field '${name}' has no value.`);
  const operator = clause.operator?.value ?? '';
  const wanted = words(meaningOf(clause.operand, { field, name, list: operator.endsWith(' in'), operator, context }));
  const negated = operator.includes('not');
  return (issue) => {
    const was = periodsOf(jira, issue, field.id).some(
      (period) => wanted.has(period.value) && allows(frame, period.authorId, period.start, period.end),
    );
    return was !== negated;
  };
}

function words({ values, empty }: Meant): Set<string> {
  return new Set([...values.map(String), ...(empty ? [EMPTY] : [])]);
}

function frameOf(predicates: Predicate[], field: SearchField, name: string, context: SearchContext): Frame {
  const frame: Frame = { from: undefined, to: undefined, by: undefined, spans: [] };
  for (const { operator, operand } of predicates) {
    if (!operand) throw new JqlProblem(`The predicate '${operator.value}' of the field '${name}' has no value.`);
    switch (operator.value) {
      case 'from':
      case 'to':
        frame[operator.value] = words(meaningOf(operand, { field, name, list: true, operator: operator.value, context }));
        break;
      case 'by':
        frame.by = words(meaningOf(operand, { field: searchField('assignee', context), name: 'by', list: true, operator: 'by', context }));
        break;
      default:
        frame.spans.push(span(operator.value, moments(operand, operator.value, name, context), name, context));
    }
  }
  return frame;
}

function moments(operand: Operand, operator: string, name: string, context: SearchContext): number[] {
  const created = searchField('created', context);
  return meaningOf(operand, { field: created, name, list: true, operator, context }).values.map(Number);
}

/** ON is a whole day of the person's calendar; DURING takes two moments. */
function span(operator: string, [first, second]: number[], name: string, { access }: SearchContext): Frame['spans'][number] {
  if (first === undefined) throw new JqlProblem(`The predicate '${operator}' of the field '${name}' needs a date.`);
  switch (operator) {
    case 'before':
      return { start: -Infinity, end: first };
    case 'after':
      return { start: first, end: Infinity };
    case 'on':
      return { start: startOf('day', first, access.zone), end: startOf('day', first, access.zone, 1) };
    case 'during':
      if (second === undefined) throw new JqlProblem(`The predicate 'during' of the field '${name}' needs two dates.`);
      return { start: first, end: second };
    default:
      throw new JqlProblem(`The predicate '${operator}' is not supported by the '${name}' field.`);
  }
}

function allows({ by, spans }: Frame, authorId: string, start: number, end: number): boolean {
  return (!by || by.has(authorId)) && spans.every((one) => start < one.end && end >= one.start);
}

function turns({ from, to }: Frame, before: string[], after: string[]): boolean {
  const among = (wanted: Set<string> | undefined, values: string[]): boolean =>
    !wanted || (values.length === 0 ? wanted.has(EMPTY) : values.some((value) => wanted.has(value)));
  return among(from, before) && among(to, after);
}
