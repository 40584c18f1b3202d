import type { OrderBy } from '@atlaskit/jql-ast';
import type { Issue } from '../jira/records';
import { fieldOf } from './field-lookup';
import { JqlProblem } from './problems';
import { FILTER } from './saved-filter';
import type { SearchContext, SearchField, Value } from './search-field';

const MOST_FIELDS = 7;

type Compare = (a: Issue, b: Issue) => number;

/** The order a query asks for; newest first when it asks for none. What is wrong with it goes to `problems`. */
export function compileOrder(orderBy: OrderBy | undefined, context: SearchContext, problems: JqlProblem[]): Compare {
  if (!orderBy) return (a, b) => b.created - a.created || Number(b.id) - Number(a.id);
  if (orderBy.fields.length > MOST_FIELDS)
    problems.push(new JqlProblem(`No more than ${String(MOST_FIELDS)} fields can be used in ORDER BY.`));
  const steps = orderBy.fields.flatMap(({ field, direction }) => {
    try {
      const found = fieldOf(field, context);
      const descending = direction ? direction.value === 'DESC' : (found.descending ?? false);
      return [compareBy(sortable(found, field.value), descending, context)];
    } catch (error) {
      if (!(error instanceof JqlProblem)) throw error;
      problems.push(error);
      return [];
    }
  });
  return (a, b) => {
    for (const step of steps) {
      const result = step(a, b);
      if (result !== 0) return result;
    }
    return Number(a.id) - Number(b.id);
  };
}

function sortable(field: SearchField, name: string): SearchField {
  if (field.type === 'approvals' || field.id === 'text' || field.id === 'comment' || field.id === 'attachment' || field.id === FILTER)
    throw new JqlProblem(`Not able to sort using field '${name}'.`);
  return field;
}

/** Issues without a value come last going up and first going down; of several values the first in order counts. */
function compareBy(field: SearchField, descending: boolean, context: SearchContext): Compare {
  const key = (issue: Issue): Value | undefined => {
    const ranks = field.values(issue, context).flatMap((value) => (field.rank ? field.rank(value, context) : value) ?? []);
    return ranks.sort(compareValues)[0];
  };
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === undefined || right === undefined) {
      const up = Number(left === undefined) - Number(right === undefined);
      return descending ? -up : up;
    }
    return descending ? compareValues(right, left) : compareValues(left, right);
  };
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en');
}
