import { json } from '../../answer';
import { parseJql } from '../../jql/parse';
import { JqlProblem, JqlSyntaxError } from '../../jql/problems';
import { problemsOf } from '../../jql/search';
import { structureOf } from '../../jql/structure';
import { jiraRefusal } from '../../refusal';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject } from '../fields/input';
import { strings } from '../parameters';

const VALIDATIONS = ['strict', 'warn', 'none'];
const SCOPES = either('read:jira-work', 'read:field:jira validate:jql:jira read:jql:jira');

/** Reading JQL without running it. */
export const jqlParseEndpoints = [jiraEndpoint('POST', '/rest/api/3/jql/parse', SCOPES, (call) => json(parse(call)), 'anonymous')];

function parse(call: JiraCall): Record<string, unknown> {
  const validation = call.parameters.text('validation') ?? 'strict';
  if (!VALIDATIONS.includes(validation))
    throw jiraRefusal(400, [`The validation '${validation}' is not one of ${VALIDATIONS.join(', ')}.`]);
  const queries = strings(isObject(call.body) ? call.body['queries'] : undefined);
  if (queries === undefined || queries.length === 0) throw jiraRefusal(400, ['At least one query is required.']);
  return { queries: queries.map((query) => parseOne(call, query, validation)) };
}

/** A query with its structure; `strict` tells what is wrong as errors, `warn` as warnings, `none` looks at the syntax alone. */
function parseOne({ access, now }: JiraCall, query: string, validation: string): Record<string, unknown> {
  try {
    const read = parseJql(query);
    const problems = validation === 'none' ? [] : problemsOf(read, { access, now: now() }).map((problem) => problem.message);
    const told = problems.length === 0 ? {} : { [validation === 'warn' ? 'warnings' : 'errors']: problems };
    return { query, ...(validation === 'strict' && problems.length > 0 ? {} : { structure: structureOf(read) }), ...told };
  } catch (error) {
    if (error instanceof JqlSyntaxError || error instanceof JqlProblem) return { query, errors: [error.message] };
    throw error;
  }
}
