/** A query that cannot be read, in Jira's words with the place; a 400 for every caller. */
export class JqlSyntaxError extends Error {}

/**
 * A query that can be read and not be answered: an unknown field or value, an operator that a field does not have.
 * A signed-in caller is told with 400; an anonymous one gets no issues.
 */
export class JqlProblem extends Error {}
