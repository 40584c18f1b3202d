import type { Query } from '@atlaskit/jql-ast';
import type { Issue } from '../jira/records';
import { compileClause } from './clause';
import { compileOrder } from './order';
import type { JqlProblem } from './problems';
import type { SearchContext } from './search-field';

/** What a query finds among the issues this person sees, or why it cannot be answered. */
export interface SearchResult {
  issues: Issue[];
  problems: JqlProblem[];
}

/** Runs a query. With problems nothing is found. */
export function searchIssues(query: Query, context: SearchContext): SearchResult {
  const { test, compare, problems } = compileQuery(query, context);
  if (problems.length > 0) return { issues: [], problems };
  const { access } = context;
  return {
    issues: access.state.jira.issues
      .indexed()
      .filter((issue) => !issue.archived && access.sees(issue) && test(issue))
      .sort(compare),
    problems,
  };
}

/** Everything that is wrong with a query that can be read. */
export function problemsOf(query: Query, context: SearchContext): JqlProblem[] {
  return compileQuery(query, context).problems;
}

function compileQuery({ where, orderBy }: Query, context: SearchContext) {
  const problems: JqlProblem[] = [];
  const test = where ? compileClause(where, context, problems) : () => true;
  const compare = compileOrder(orderBy ?? undefined, context, problems);
  return { test, compare, problems };
}
