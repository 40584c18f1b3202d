import { openTestSite } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

let site: TestSite;
beforeEach(() => {
  site = openTestSite();
});

function find(who: Who, jql: string): string[] {
  const answer = site.expectAnswer(who, 'POST', '/rest/api/3/search/jql', 200, { jql, fields: ['key'], maxResults: 500 });
  return (answer['issues'] as { key: string }[]).map(({ key }) => key);
}

/** A person opens issues, a minute apart. */
function open(who: Who, ...keys: string[]): void {
  for (const key of keys) {
    site.clock.now += 60_000;
    site.expectAnswer(who, 'GET', `/rest/api/3/issue/${key}?updateHistory=true`, 200);
  }
}

describe('what a person opened', () => {
  test('is found by issueHistory() and in the order of lastViewed, each for oneself', () => {
    open('marta', 'PAY-2', 'PAY-4', 'PAY-2', 'WEB-1');
    open('jonas', 'PAY-7');
    expect(find('marta', 'issue in issueHistory() ORDER BY lastViewed')).toEqual(['WEB-1', 'PAY-2', 'PAY-4']);
    expect(find('jonas', 'issue in issueHistory()')).toEqual(['PAY-7']);
    expect(find('nobody', 'issue in issueHistory()')).toEqual([]);
  });

  test('is compared by its time and shown on the issue', () => {
    open('marta', 'PAY-2');
    site.clock.now += 3 * 3600_000;
    open('marta', 'PAY-4');
    expect(find('marta', 'lastViewed > -1h')).toEqual(['PAY-4']);
    expect(find('marta', 'lastViewed < -1h')).toEqual(['PAY-2']);
    expect(find('marta', 'project = PAY AND lastViewed is empty')).not.toContain('PAY-2');
    const seen = (who: Who): unknown => site.expectAnswer(who, 'GET', '/rest/api/3/issue/PAY-2?fields=lastViewed', 200)['fields'];
    expect(seen('marta')).toEqual({ lastViewed: '2026-11-22T11:01:00.000+0100' });
    expect(seen('jonas')).toEqual({ lastViewed: null });
  });

  test('is not what was read without updateHistory, and ends with the issue', () => {
    site.expectAnswer('marta', 'GET', '/rest/api/3/issue/PAY-2', 200);
    open('ada', 'PAY-9');
    expect(find('marta', 'issue in issueHistory()')).toEqual([]);
    site.expectAnswer('ada', 'DELETE', '/rest/api/3/issue/PAY-9?deleteSubtasks=true', 204);
    expect(find('ada', 'issue in issueHistory()')).toEqual([]);
    expect(site.state.jira.views.all()).toEqual([]);
  });
});

test('currentLogin() and lastLogin() are the times of the person’s own sessions', () => {
  const comment = { body: { type: 'doc', version: 1, content: [] } };
  site.expectAnswer('ada', 'POST', '/rest/api/3/issue/PAY-2/comment', 201, comment);
  expect(find('marta', 'updated >= currentLogin()')).toEqual(['PAY-2']);
  const since = find('marta', 'updated >= lastLogin()');
  expect(since).toContain('PAY-2');
  expect(since).toEqual(find('marta', 'updated >= "2026-11-18 08:43"'));
  expect(find('fatima', 'updated >= lastLogin() OR updated < lastLogin()')).toEqual([]);
  const wrong = site.ask('marta', 'POST', '/rest/api/3/search/jql', { jql: 'assignee = lastLogin()' });
  expect(wrong).toMatchObject({
    status: 400,
    body: { errorMessages: ["A value provided by the function 'lastLogin' is invalid for the field 'assignee'."] },
  });
});
