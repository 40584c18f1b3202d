import { JQLSyntaxError, RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { JQLParseError } from '@atlaskit/jql-ast';
import { JqlProblem, JqlSyntaxError } from './problems';

const OPERATORS = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const ESCAPES = "The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.";

/** The parser's error as Jira words it: which kind of thing was expected, what stood there instead, and where, counted from 1. */
export function syntaxProblem(query: string, error: JQLParseError): JqlSyntaxError | JqlProblem {
  if (!(error instanceof JQLSyntaxError)) return new JqlSyntaxError('Error in the JQL Query: The query cannot be read.');
  const token = query.slice(error.start, error.stop);
  const place = `(line ${String(error.line)}, character ${String(error.charPositionInLine + 1)})`;
  const expected = /expecting (.*)$/s.exec(error.message)?.[1] ?? '';
  const early = token === '' ? undefined : badToken(query, error.start, token);
  if (early !== undefined) return new JqlSyntaxError(`Error in the JQL Query: ${early} ${place}`);
  return readableElsewhere(expected, token) ?? new JqlSyntaxError(sentence(expected, token, place));
}

/** Tokens that are wrong wherever they stand. */
function badToken(query: string, start: number, token: string): string | undefined {
  const quoted = /^(["'])(.*)$/s.exec(token);
  if (quoted && (token.length === 1 || !token.endsWith(quoted[1] ?? '')))
    return `The quoted string '${quoted[2] ?? ''}' has not been completed.`;
  if (token.startsWith('\\')) return `'${query.slice(start, start + 2)}' is an illegal JQL escape sequence. ${ESCAPES}`;
  if (RESERVED_WORDS.has(token.toLowerCase()) && !/^(and|or|not|order|by|in|is|was|changed|empty|null)$/i.test(token)) {
    return `'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  }
  if (/^[#@$%^&|*+/:;?[\]{}`]$/.test(token)) {
    const code = token.charCodeAt(0).toString(16).padStart(4, '0');
    return `The character '${token}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`;
  }
  return undefined;
}

/** Jira's own parser reads these forms and refuses them afterwards; the official one stops at them. */
function readableElsewhere(expected: string, token: string): JqlProblem | undefined {
  if (expected === 'EMPTY' && token !== '')
    return new JqlProblem(`The operators 'is' and 'is not' can only be used with 'EMPTY', not with '${token}'.`);
  if (expected === "'('") return new JqlProblem("The operators 'in' and 'not in' need a list of values in parentheses.");
  if (token === '(' && expected.startsWith('{EMPTY')) return new JqlProblem('This operator does not support a list of values; use IN.');
  return undefined;
}

function sentence(expected: string, token: string, place: string): string {
  const end = token === '';
  const quote = `You must surround '${token}' in quotation marks to use it as`;
  if (expected.includes("'<', '>'")) {
    return end
      ? `Error in the JQL Query: Expecting operator before the end of the query. ${OPERATORS}`
      : `Error in the JQL Query: Expecting operator but got '${token}'. ${OPERATORS} ${place}`;
  }
  if (expected.includes('CUSTOMFIELD')) {
    return end
      ? 'Error in the JQL Query: Expecting a field name at the end of the query.'
      : `Error in the JQL Query: Expecting a field name but got '${token}'. ${quote} a field name. ${place}`;
  }
  if (expected.includes('POSNUMBER') && !expected.includes("')'")) {
    return end
      ? 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'
      : `Error in JQL Query: Expecting either a value, list or function but got '${token}'. ${quote} a value. ${place}`;
  }
  if (expected === '{<EOF>, ORDER}') return `Error in the JQL Query: Expecting either 'OR' or 'AND' but got '${token}'. ${place}`;
  const wanted = expected === '<EOF>' ? 'the end of the query' : (/'[^']+'/.exec(expected)?.[0] ?? "')'");
  return end
    ? `Error in the JQL Query: Expecting ${wanted} before the end of the query.`
    : `Error in the JQL Query: Expecting ${wanted} but got '${token}'. ${place}`;
}
