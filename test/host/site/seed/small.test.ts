import { ACCOUNTS } from '../../../../host/site/seed/people';
import { openTestSite } from '../open-test-site';
import type { Who } from '../open-test-site';

const site = openTestSite();
const { jira, jsm, confluence, people } = site.state;

const keys = (who: Who, jql: string): unknown => {
  const { issues } = site.expectAnswer(who, 'POST', '/rest/api/3/search/jql', 200, { jql, fields: ['key'] });
  // The shape that the tests of searching check.
  return (issues as { key: string }[]).map(({ key }) => key);
};

const titles = (cql: string, archived = false): string[] => {
  const query = new URLSearchParams({ cql, excerpt: 'none', includeArchivedSpaces: String(archived) });
  const request = { method: 'GET', path: '/wiki/rest/api/search', query, headers: {}, body: null };
  // The same.
  const { results } = site.site.handle('confluence', request, { kind: 'person', accountId: ACCOUNTS.marta }).body as {
    results: { title: string }[];
  };
  return results.map(({ title }) => title);
};

describe('the small site', () => {
  test('has a space that was put away, a folder, templates, and somebody who watches', () => {
    expect(confluence.space('OLDOPS')?.status).toBe('archived');
    expect(titles('space.category = history and type = page', true)).toEqual(['Basement Home']);
    expect(titles('space.category = history')).toEqual([]);
    expect(titles('type = folder')).toEqual(['Team Agreements']);
    expect(titles(`watcher = "${ACCOUNTS.jonas}"`)).toEqual(['How We Review']);
    expect(titles(`parent = ${confluence.contents.find(({ type }) => type === 'folder')?.id ?? ''}`)).toEqual(['How We Review']);
    expect(confluence.templates.all().map(({ name, spaceId }) => [name, spaceId])).toEqual([
      ['Postmortem', confluence.space('ENG')?.id],
      ['Meeting Notes', null],
    ]);
  });

  test('has an issue and a page that people labelled for people alone, which hides them from nobody', () => {
    expect(keys('kenji', 'labels = agents-keep-out')).toEqual(['HELP-31']);
    expect(titles('label = agents-keep-out')).toEqual(['Interview Notes']);
  });

  test('has a page in a personal space', () => {
    expect(titles('space.type = personal and type = page order by title')).toEqual(['Overview', 'Reading List']);
  });

  test('has words of somebody without a licence, a public reply and an internal note on the same request', () => {
    const comments = (key: string) => jira.comments.filter(({ issueId }) => issueId === jira.issue(key)?.id);
    const authors = comments('HELP-19').map(({ authorId }) => people.get(authorId)?.accountType);
    expect(authors).toContain('customer');
    expect(jsm.requests.get(jira.issue('HELP-9')?.id ?? '')).toBeDefined();
    const isInternal = comments('HELP-9').map(({ properties }) => properties.some(({ key }) => key === 'sd.public.comment'));
    expect(isInternal).toEqual(expect.arrayContaining([true, false]));
  });

  test('has a file on an issue of the project that few may see', () => {
    const file = jira.attachments.find(({ filename }) => filename === 'northbank-contract.pdf');
    expect(jira.issues.get(file?.issueId ?? '')?.key).toBe('FIN-3');
    const asked = (who: Who) => site.ask(who, 'GET', `/rest/api/3/attachment/${file?.id ?? ''}`).status;
    expect([asked('fatima'), asked('marta'), asked('nobody')]).toEqual([200, 404, 404]);
  });
});
