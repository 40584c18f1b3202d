import { JastBuilder } from '@atlaskit/jql-ast';
import type { Query } from '@atlaskit/jql-ast';
import { syntaxProblem } from './syntax-problem';

/**
 * Reads JQL with Atlassian's own parser. Throws `JqlSyntaxError` with Jira's sentence for what cannot be read, and `JqlProblem`
 * for the few forms that Jira reads and then refuses (`status is Open`). A builder is used once: it answers the same text a second
 * time with nothing.
 */
export function parseJql(text: string): Query {
  // A builder loses the WHERE part when it reads a text that it has read before: each query gets a fresh one.
  const { query, errors } = new JastBuilder().build(text);
  const [error] = errors;
  if (error) throw syntaxProblem(text, error);
  if (!query) throw new Error(`The JQL parser gave neither a query nor an error for ${JSON.stringify(text)}.`);
  return query;
}
