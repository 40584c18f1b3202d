import { parseJql } from '../../../../host/site/jql/parse';
import { JqlProblem } from '../../../../host/site/jql/problems';

const message = (query: string): string => {
  try {
    parseJql(query);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

const OPERATORS = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

describe('a query that cannot be read is told where it went wrong', () => {
  test.each([
    ['project = PUB status', "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)"],
    ['project = PUB\nAND status', `Error in the JQL Query: Expecting operator before the end of the query. ${OPERATORS}`],
    ['summary matches x', `Error in the JQL Query: Expecting operator but got 'matches'. ${OPERATORS} (line 1, character 9)`],
    [
      'project = PUB\nAND AND a = 1',
      "Error in the JQL Query: Expecting a field name but got 'AND'. You must surround 'AND' in quotation marks to use it as a field name. (line 2, character 5)",
    ],
    [
      'status = limit',
      "Error in the JQL Query: 'limit' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 10)",
    ],
    [
      'status = #',
      "Error in the JQL Query: The character '#' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0023' instead. (line 1, character 10)",
    ],
    ["summary ~ 'abc", "Error in the JQL Query: The quoted string 'abc' has not been completed. (line 1, character 11)"],
    ['status in (a, b', "Error in the JQL Query: Expecting ')' before the end of the query."],
    ['(status = a', "Error in the JQL Query: Expecting ')' before the end of the query."],
    ['status = a)', "Error in the JQL Query: Expecting either 'OR' or 'AND' but got ')'. (line 1, character 11)"],
    ['status = a ORDER BY', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
  ])('%j', (query, expected) => {
    expect(message(query)).toBe(expected);
  });

  test.each(['status is Open', 'status in Open', 'status = (a, b)'])(
    '%j is refused for what it means, not for how it is written',
    (query) => {
      expect(() => parseJql(query)).toThrow(JqlProblem);
    },
  );

  test('the same text is read the same way again', () => {
    expect(parseJql('status = Open').where).toBeDefined();
    expect(parseJql('status = Open').where).toBeDefined();
  });
});
