import { openTestSite } from '../open-test-site';

const site = openTestSite();

function find(jql: string): string[] {
  const body = { jql: `${jql} ORDER BY key`, fields: ['key'], maxResults: 500 };
  const { issues } = site.expectAnswer('marta', 'POST', '/rest/api/3/search/jql', 200, body);
  return (issues as { key: string }[]).map(({ key }) => key);
}

function suggest(query: string): { value: string; displayName: string }[] {
  const { results } = site.expectAnswer('marta', 'GET', `/rest/api/3/jql/autocompletedata/suggestions?${query}`, 200);
  return results as { value: string; displayName: string }[];
}

describe('hierarchy, links and rights in queries', () => {
  test.each([
    ['"Epic Link" = PAY-1', 'parent = PAY-1'],
    ['issue in childIssuesOf(PAY-1)', 'parent = PAY-1 OR parent in (PAY-2, PAY-3)'],
    ['parentEpic = PAY-1', 'issue in childIssuesOf(PAY-1)'],
    ['hierarchyLevel = 1', 'issuetype = Epic'],
    ['hierarchyLevel < 0', 'issuetype in subtaskIssueTypes()'],
    ['projectType = business', 'project = OPS'],
    ['project in projectsWhereUserHasPermission("Manage sprints")', 'project = PAY'],
  ])('%s finds what %s finds', (jql, same) => {
    expect(find(jql)).toEqual(find(same));
    expect(find(jql).length).toBeGreaterThan(0);
  });

  test('a link type is asked for by its words from the issue’s own side', () => {
    expect(find('project in (PAY, WEB) AND issueLinkType = "is blocked by"')).toEqual(['PAY-12', 'WEB-4', 'WEB-9']);
    expect(find('issueLinkType = blocks')).toEqual(expect.arrayContaining(['PAY-4', 'PAY-8', 'PAY-14', 'WEB-2']));
    expect(find('issue in issuesWithRemoteLinksByGlobalId("https://status.example.com/incidents/2026-09-29")')).toEqual(['PAY-7']);
  });

  test('what people wrote about their work is searched in worklogComment', () => {
    expect(find('worklogComment ~ "gateway call"')).toEqual(['PAY-2']);
  });
});

describe('help with writing queries', () => {
  test('values are offered by the beginnings of their words, as a query would write them', () => {
    expect(suggest('fieldName=status&fieldValue=in')).toEqual([
      { value: '"In Progress"', displayName: 'In Progress' },
      { value: '"In Review"', displayName: 'In Review' },
    ]);
    expect(suggest('fieldName=status&predicateName=by&predicateValue=jonas')).toHaveLength(1);
    expect(suggest('fieldName=sprint&fieldValue=pay')).toHaveLength(4);
    expect(site.ask('marta', 'GET', '/rest/api/3/jql/autocompletedata/suggestions?fieldName=nosuch').status).toBe(400);
  });

  test('people are offered only what they can see', () => {
    const asRosa = site.expectAnswer('rosa', 'GET', '/rest/api/3/jql/autocompletedata/suggestions?fieldName=sprint', 200);
    expect(asRosa).toEqual({ results: [] });
    const fields = (who: 'rosa' | 'marta'): string[] => {
      const { visibleFieldNames } = site.expectAnswer(who, 'GET', '/rest/api/3/jql/autocompletedata', 200);
      return (visibleFieldNames as { displayName: string }[]).map(({ displayName }) => displayName);
    };
    expect(fields('marta')).toContain('Story Points - cf[10016]');
    expect(fields('rosa')).not.toContain('Story Points - cf[10016]');
  });

  test('every field and function that is offered can be used', () => {
    const data = site.expectAnswer('marta', 'GET', '/rest/api/3/jql/autocompletedata', 200);
    const rows = data['visibleFieldNames'] as { value: string; operators: string[] }[];
    for (const { value } of rows.filter(({ operators }) => operators.includes('is'))) {
      expect(site.ask('marta', 'POST', '/rest/api/3/search/approximate-count', { jql: `${value} IS NOT EMPTY` }).status).toBe(200);
    }
    expect(rows.map(({ value }) => value)).toEqual(expect.arrayContaining(['filter', 'Rank', '"Epic Link"', '"Story Points"']));
    const functions = data['visibleFunctionNames'] as { value: string }[];
    expect(functions.map(({ value }) => value)).toEqual(expect.arrayContaining(['currentUser()', 'startOfMonth()', 'membersOf("")']));
  });
});
