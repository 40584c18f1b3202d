import type { Clause } from '@atlaskit/jql-ast';
import type { Issue } from '../jira/records';
import { parseJql } from './parse';
import { JqlProblem } from './problems';
import { namedField } from './reference-fields';
import type { SearchContext, SearchField } from './search-field';

type Test = (issue: Issue) => boolean;

export const FILTER = 'filter';

/** `filter = 10003`: what an issue "has" cannot be listed, so that the values are read as queries of their own (`savedFilterTest`). */
export const filterField: SearchField = {
  ...namedField({
    id: FILTER,
    clauseNames: ['filter', 'request', 'savedfilter', 'searchrequest'],
    values: () => [],
    choices: ({ access }) => access.state.jira.filters.filter((filter) => access.seesFilter(filter)),
  }),
  operators: ['equality'],
};

/** Whether one of these saved filters finds an issue. Throws in Jira's words for filters that lead back to themselves. */
export function savedFilterTest(
  ids: string[],
  name: string,
  context: SearchContext,
  compile: (where: Clause, within: SearchContext) => Test,
): Test {
  const tests = ids.map((id) => {
    const open = context.filters ?? [];
    if (open.includes(id)) {
      throw new JqlProblem(
        `Field '${name}' with value '${id}' matches filter '${id}' and causes a cyclical reference, this query can not be executed and should be edited.`,
      );
    }
    const { where } = parseJql(context.access.filter(id).jql);
    return where ? compile(where, { ...context, filters: [...open, id] }) : () => true;
  });
  return (issue) => tests.some((test) => test(issue));
}
