import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseJql } from '../../../../host/site/jql/parse';
import { JqlProblem, JqlSyntaxError } from '../../../../host/site/jql/problems';
import { searchIssues } from '../../../../host/site/jql/search';
import { Access } from '../../../../host/site/jira/permissions';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';

const FOLDER = path.join(path.dirname(require.resolve('@atlaskit/jql-ast/package.json')), 'test-utils', 'data');
const topics = readdirSync(FOLDER).map((file) => {
  const samples = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { valid: string[]; invalid: string[] };
  return { topic: file.replace('.json', ''), ...samples };
});

const refused = (query: string): unknown => {
  try {
    parseJql(query);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe("the parser's own samples", () => {
  const { state, clock } = openTestSite();
  const context = { access: new Access(state, { kind: 'person', accountId: ACCOUNTS.marta }), now: clock.now };

  test.each(topics)('$topic: every valid query is run, or refused for what it names', ({ valid }) => {
    for (const query of valid) {
      const { issues, problems } = searchIssues(parseJql(query), context);
      for (const problem of problems) expect([query, problem]).toEqual([query, expect.any(JqlProblem)]);
      if (problems.length > 0) expect(issues).toEqual([]);
    }
  });

  test.each(topics)('$topic: every invalid query is refused with a sentence', ({ invalid }) => {
    for (const query of invalid) {
      const error = refused(query);
      expect([query, error instanceof JqlSyntaxError || error instanceof JqlProblem]).toEqual([query, true]);
      expect((error as Error).message).not.toMatch(/EOF|POSNUMBER|QUOTE_STRING|undefined|mismatched|extraneous/);
    }
  });
});
