import { startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;
const search = async (input: Record<string, unknown>, as: 'ada' | 'marta' | 'rosa' = 'marta') => jira.read(as, 'jira_search_issues', input);

function idsIn(text: string): string[] {
  return [...text.matchAll(/^issue (\S+) /gm)].map((found) => found[1] ?? '');
}

beforeAll(async () => {
  jira = await startJira();
});
afterAll(() => {
  jira.world.close();
});

describe('finding issues', () => {
  test('by JQL, in its own order, as a compact table', async () => {
    const { text } = await search({ jql: 'project = PAY AND sprint = "PAY Sprint 3" ORDER BY key', limit: 2 });
    expect(text.split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
     "issue PAY-8 · summary: Daily settlement file · issuetype: Story · status: In Progress · priority: Medium · assignee: Marta Reyes · updated: 2026-11-07T08:00:00.000+0100
     issue PAY-12 · summary: Fees in the settlement report · issuetype: Story · status: Blocked · priority: High · assignee: Marta Kowalska · updated: 2026-11-10T08:00:00.000+0100"
    `);
  });

  test('by plain words in a project named by its name, quotes and brackets included', async () => {
    const { text } = await search({ text: 'settlement (report"', project: 'Payments' });
    expect(idsIn(text)).toEqual(expect.arrayContaining(['PAY-6', 'PAY-12']));
    expect(idsIn(text).every((id) => id.startsWith('PAY-'))).toBe(true);
  });

  test('words, project and JQL hold together, whatever the JQL says', async () => {
    const { text } = await search({ jql: 'status = Done OR status != Done', text: 'refund', project: 'PAY' });
    expect(idsIn(text).length).toBeGreaterThan(0);
    expect(idsIn(text).every((id) => id.startsWith('PAY-'))).toBe(true);
  });

  test('fields by name, and descriptions in the long form', async () => {
    const { text } = await search({ jql: 'key = PAY-7', fields: ['Story points', 'type'], format: 'markdown' });
    expect(text).toContain('issue PAY-7 · issuetype: Bug · Story Points: 5');
    expect(text).toContain('description (by Kenji Sato):');
    expect(text).not.toContain('reporter');
  });

  test('every page exactly once', async () => {
    const seen: string[] = [];
    let cursor: unknown;
    do {
      const told = await search({ jql: 'project = PAY ORDER BY key', limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...idsIn(told.text));
      cursor = told.structured?.['cursor'];
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['PAY-1', 'PAY-8', 'PAY-15', 'PAY-20']));
  });

  test('only the number', async () => {
    const { structured } = await search({ jql: 'project = PAY AND type = Epic ORDER BY created', count_only: true });
    expect(structured?.['records']).toEqual([{ kind: 'count', id: 'issues', approximate_count: 2 }]);
  });
});

describe('what is refused', () => {
  test.each([
    [{}, '- jql: Say what to look for'],
    [{ jql: 'ORDER BY created' }, '- jql: Say what to look for'],
    [{ jql: 'project = PAY AND (status' }, '(line 1, character 26)'],
    [{ jql: 'project = PAY)  OR (project = FIN' }, '(line 1, character 14)'],
    [{ jql: 'colour = red' }, "- jql: Field 'colour' does not exist or you do not have permission to view it."],
    [{ jql: 'project = PAY', cursor: 'x' }, '- cursor: This is not a cursor of this action.'],
    [{ jql: 'project = PAY', cursor: 'tgarbage' }, 'next page token is invalid or expired'],
    [{ text: '"(' }, '- text: Give at least one word'],
    [{ project: 'Nowhere' }, '- project: No project with key, id or name "Nowhere"'],
    [{ jql: 'project = PAY', fields: ['comment'] }, 'read it through jira_get_issue with include "comments"'],
  ])('%j', async (input, words) => {
    const told = await search(input);
    expect(told.fault).toBe('input');
    expect(told.text).toContain(words);
  });

  test('a position counts in the query as it was written, not as it was narrowed', async () => {
    const told = await search({ jql: 'status = Done AND created > "next week"' });
    expect(told.fault).toBe('input');
    expect(told.text).toContain("'next week'");
    expect(told.text).not.toContain('FIN');
  });
});

describe('what must not be found', () => {
  test.each(['project = FIN', 'project in (FIN, PAY)', 'project = PAY OR project = FIN', 'text ~ budget OR project = PAY'])(
    '%s',
    async (jql) => {
      const { text, ok } = await search({ jql, limit: 100 }, 'ada');
      expect(ok).toBe(true);
      expect(text).not.toContain('FIN-');
    },
  );

  test('not even by counting', async () => {
    expect((await search({ jql: 'project = FIN', count_only: true }, 'ada')).structured?.['records']).toMatchObject([
      { approximate_count: 0 },
    ]);
  });

  test('each person finds only what they see', async () => {
    expect(idsIn((await search({ jql: 'created > "2020-01-01"', limit: 100 }, 'rosa')).text).every((id) => id.startsWith('PUB-'))).toBe(
      true,
    );
  });
});
