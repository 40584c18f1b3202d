import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Access } from '../../../host/site/jira/permissions';
import { parseJql } from '../../../host/site/jql/parse';
import { JqlProblem, JqlSyntaxError } from '../../../host/site/jql/problems';
import { searchIssues } from '../../../host/site/jql/search';
import { ACCOUNTS } from '../../../host/site/seed/people';
import { openTestSite } from '../site/open-test-site';

/** The samples that Atlassian's own parser is tested with. */
const FOLDER = path.join(path.dirname(require.resolve('@atlaskit/jql-ast/package.json')), 'test-utils', 'data');
const topics = readdirSync(FOLDER).map((file) => {
  const samples = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { valid: string[]; invalid: string[] };
  return { topic: file.replace('.json', ''), ...samples };
});

/** Refusals that name what the query names and the site does not have: a field, a value, a function, a group. */
const UNKNOWN_NAME = [
  /^Field '.+' does not exist or you do not have permission to view it\.$/s,
  /^The value '.*' does not exist for the field '.+'\.$/s,
  /^Unable to find JQL function '.+'\.$/s,
  /^Function 'membersOf' can not generate a list of usernames for group '.+'; the group does not exist\.$/s,
];

const refused = (query: string): unknown => {
  try {
    parseJql(query);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe("the samples of Atlassian's JQL parser", () => {
  const { state, clock } = openTestSite();
  const context = { access: new Access(state, { kind: 'person', accountId: ACCOUNTS.marta }), now: clock.now };

  test.each(topics)('$topic: every valid query is run, or refused for a name that the site does not have', ({ valid }) => {
    for (const query of valid) {
      const { issues, problems } = searchIssues(parseJql(query), context);
      const others = problems.filter(({ message }) => !UNKNOWN_NAME.some((form) => form.test(message)));
      expect([query, others.map(({ message }) => message)]).toEqual([query, []]);
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
