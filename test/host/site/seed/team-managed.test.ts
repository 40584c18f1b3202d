import { DatabaseSync } from 'node:sqlite';
import { openSite } from '../../../../host/site/open-site';
import { livelySeed } from '../../../../host/site/seed/built-in';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { TODAY } from '../open-test-site';

const { site } = openSite(new DatabaseSync(':memory:'), { now: () => TODAY, seed: livelySeed });

function ask(method: string, path: string, status: number, sent?: unknown, query = ''): Record<string, unknown> {
  const body = sent === undefined ? null : JSON.stringify(sent);
  const request = { method, path: `/rest/api/3/${path}`, query: new URLSearchParams(query), headers: {}, body };
  const answer = site.handle('jira', request, { kind: 'person', accountId: ACCOUNTS.ada });
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  // Every answer that is read here is a JSON object.
  return answer.body as Record<string, unknown>;
}

const keys = (jql: string): string[] => {
  const { issues } = ask('POST', 'search/jql', 200, { jql: `${jql} ORDER BY key`, fields: ['key'] });
  return (issues as { key: string }[]).map(({ key }) => key);
};

describe('the project that its team manages', () => {
  test('says so, and the others do not', () => {
    expect(ask('GET', 'project/NOVA', 200)).toMatchObject({ projectTypeKey: 'software', simplified: true, style: 'next-gen' });
    const { values } = ask('GET', 'project/search', 200);
    const ofTeams = (values as { key: string; simplified: boolean; style: string }[]).filter(
      ({ simplified, style }) => simplified || style === 'next-gen',
    );
    expect(ofTeams).toEqual([expect.objectContaining({ key: 'NOVA', simplified: true, style: 'next-gen' })]);
  });

  test('has stories whose parent is their epic, and sub-tasks below them', () => {
    const { fields } = ask('GET', 'issue/NOVA-2', 200);
    expect(fields).toMatchObject({ parent: { key: 'NOVA-1', fields: { issuetype: { name: 'Epic' } } } });
    expect(keys('parent = NOVA-1')).toEqual(['NOVA-2', 'NOVA-3', 'NOVA-4', 'NOVA-5']);
    expect(keys('parentEpic = NOVA-1')).toEqual(['NOVA-2', 'NOVA-3', 'NOVA-4', 'NOVA-5', 'NOVA-6']);
  });

  test('takes a new story under its epic, and none under a story', () => {
    const story = (parent: string) => ({
      fields: { project: { key: 'NOVA' }, issuetype: { name: 'Story' }, summary: 'Refund a card', parent: { key: parent } },
    });
    const { key } = ask('POST', 'issue', 201, story('NOVA-1'));
    expect(keys('parent = NOVA-1')).toContain(key);
    expect(ask('POST', 'issue', 400, story('NOVA-2'))['errors']).toEqual({
      parent: 'Given parent work item does not belong to appropriate hierarchy.',
    });
  });
});
