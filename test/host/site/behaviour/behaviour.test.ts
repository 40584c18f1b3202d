import type { FaultRule } from '../../../../host/site/behaviour/fault';
import type { SiteCaller } from '../../../../host/site/request';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { TODAY, openTestSite, paragraph } from '../open-test-site';

const person = (name: keyof typeof ACCOUNTS): SiteCaller => ({ kind: 'person', accountId: ACCOUNTS[name] });
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const COMMENT = 'POST /rest/api/3/issue/{issueIdOrKey}/comment';

function site() {
  const opened = openTestSite();
  const over = (who: keyof typeof ACCOUNTS, method: string, path: string, body?: unknown) =>
    opened.site.answer(
      path.startsWith('/wiki/') ? 'confluence' : 'jira',
      { method, path, query: new URLSearchParams(), headers: {}, body: body === undefined ? null : JSON.stringify(body) },
      person(who),
    );
  return { ...opened, over };
}

describe('faults on demand', () => {
  test('none happens by itself', async () => {
    const { over } = site();
    expect(await over('marta', 'GET', '/rest/api/3/issue/PAY-1')).toMatchObject({ status: 200, body: { key: 'PAY-1' } });
  });

  test.each<[FaultRule['fault'], object]>([
    [
      { kind: 'rate-limited', retryAfterSeconds: 17 },
      { status: 429, headers: { 'retry-after': '17' } },
    ],
    [{ kind: 'failing', status: 500 }, { status: 500 }],
    [{ kind: 'failing', status: 503 }, { status: 503 }],
    [{ kind: 'sign-in-page' }, { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' } }],
  ])('%j comes instead of the answer, for the person and endpoint it is meant for, as often as asked', async (fault, expected) => {
    const { over, behaviour, log } = site();
    behaviour.inject({ fault, accountId: ACCOUNTS.marta, endpoint: ISSUE, times: 2 });
    expect((await over('jonas', 'GET', '/rest/api/3/issue/PAY-1')).status).toBe(200);
    expect((await over('marta', 'GET', '/rest/api/3/myself')).status).toBe(200);
    const first = await over('marta', 'GET', '/rest/api/3/issue/PAY-1');
    expect(first).toMatchObject(expected);
    expect(JSON.stringify(first.body)).not.toContain('PAY-1"');
    expect(log.all().at(-1)).toMatchObject({ url: '/rest/api/3/issue/PAY-1', status: first.status, served: false });
    expect(await over('marta', 'GET', '/rest/api/3/issue/PAY-2')).toMatchObject(expected);
    expect(await over('marta', 'GET', '/rest/api/3/issue/PAY-1')).toMatchObject({ status: 200, body: { key: 'PAY-1' } });
  });

  test('a rule without a number holds until it is ended', async () => {
    const { over, behaviour } = site();
    const end = behaviour.inject({ fault: { kind: 'failing', status: 503 } });
    for (const path of ['/rest/api/3/myself', '/wiki/api/v2/spaces', '/rest/api/3/myself'])
      expect((await over('ada', 'GET', path)).status).toBe(503);
    end();
    expect((await over('ada', 'GET', '/rest/api/3/myself')).status).toBe(200);
  });

  test('a delay keeps the answer back', async () => {
    const { over, behaviour } = site();
    behaviour.inject({ fault: { kind: 'delay', milliseconds: 120 }, times: 1 });
    const began = performance.now();
    expect((await over('ada', 'GET', '/rest/api/3/myself')).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(115);
  });

  test('a connection breaks before the work is done, or after', async () => {
    const { over, behaviour, state, log } = site();
    const said = () => state.jira.comments.filter(({ body }) => JSON.stringify(body).includes('Torn')).length;
    behaviour.inject({ fault: { kind: 'torn', when: 'before' }, endpoint: COMMENT, times: 1 });
    await expect(over('marta', 'POST', '/rest/api/3/issue/PAY-1/comment', { body: paragraph('Torn') })).rejects.toThrow(
      'The connection broke.',
    );
    expect([said(), log.all().at(-1)?.served, log.all().at(-1)?.status]).toEqual([0, false, 0]);
    behaviour.inject({ fault: { kind: 'torn', when: 'after' }, endpoint: COMMENT, times: 1 });
    await expect(over('marta', 'POST', '/rest/api/3/issue/PAY-1/comment', { body: paragraph('Torn') })).rejects.toThrow(
      'The connection broke.',
    );
    expect([said(), log.all().at(-1)?.served, log.all().at(-1)?.status]).toEqual([1, true, 201]);
  });
});

describe('a rate limit', () => {
  test('tells how much is left, refuses what is too much, person by person, and starts afresh with the next minute', async () => {
    const { over, behaviour, clock } = site();
    const asked = async (who: 'ada' | 'marta') => {
      const { status, headers } = await over(who, 'GET', '/rest/api/3/myself');
      return [status, headers['x-ratelimit-remaining'], headers['retry-after']];
    };
    expect(await asked('ada')).toEqual([200, undefined, undefined]);
    behaviour.limitPerMinute(2);
    expect(await asked('ada')).toEqual([200, '1', undefined]);
    expect(await asked('ada')).toEqual([200, '0', undefined]);
    clock.now += 20_000;
    expect(await asked('ada')).toEqual([429, '0', '40']);
    expect(await asked('marta')).toEqual([200, '1', undefined]);
    clock.now += 40_000;
    expect(await asked('ada')).toEqual([200, '1', undefined]);
    behaviour.limitPerMinute(undefined);
    expect(await asked('ada')).toEqual([200, undefined, undefined]);
  });
});

describe('a search that trails the writes', () => {
  const found = ({ expectAnswer }: ReturnType<typeof site>, jql: string): unknown[] => {
    const { issues } = expectAnswer('jonas', 'POST', '/rest/api/3/search/jql', 200, { jql, fields: ['summary'] });
    return (issues as { fields: { summary: string } }[]).map(({ fields }) => fields.summary);
  };
  const fields = { project: { key: 'WEB' }, issuetype: { name: 'Task' }, summary: 'Unheard of' };

  test('finds what was written when the delay is over, and reads it at once by key', () => {
    const one = site();
    one.behaviour.searchLagMs = 5_000;
    const key = String(one.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 201, { fields })['key']);
    expect(found(one, 'summary ~ "Unheard of"')).toEqual([]);
    expect(one.expectAnswer('jonas', 'GET', `/rest/api/3/issue/${key}`, 200)).toMatchObject({ key });
    one.clock.now += 5_000;
    expect(found(one, 'summary ~ "Unheard of"')).toEqual(['Unheard of']);
    one.ask('jonas', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'Renamed' } });
    expect([found(one, 'summary ~ Renamed'), found(one, 'summary ~ "Unheard of"')]).toEqual([[], ['Unheard of']]);
    one.clock.now += 5_000;
    expect([found(one, 'summary ~ Renamed'), found(one, 'summary ~ "Unheard of"')]).toEqual([['Renamed'], []]);
  });

  test('finds everything at once unless it is told to trail', () => {
    const one = site();
    one.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 201, { fields });
    expect(found(one, 'summary ~ "Unheard of"')).toEqual(['Unheard of']);
  });

  test('forgets with a request that is rolled back', () => {
    const one = site();
    one.behaviour.searchLagMs = 5_000;
    const update = { comment: [{ add: { body: 'not a document' } }] };
    one.expectAnswer('jonas', 'POST', '/rest/api/3/issue', 400, { fields, update });
    expect(one.state.jira.issues.indexed()).toEqual(one.state.jira.issues.all());
  });

  test('trails in Confluence too', async () => {
    const one = site();
    one.behaviour.searchLagMs = 5_000;
    const spaceId = one.state.confluence.space('ENG')?.id;
    const made = await one.over('jonas', 'POST', '/wiki/api/v2/pages', { spaceId, status: 'current', title: 'Brand new page' });
    expect(made.status).toBe(200);
    const search = () => {
      const query = new URLSearchParams({ cql: 'title = "Brand new page"' });
      const request = { method: 'GET', path: '/wiki/rest/api/search', query, headers: {}, body: null };
      return (one.site.handle('confluence', request, person('jonas')).body as { results: unknown[] }).results.length;
    };
    expect(search()).toBe(0);
    one.clock.now += 5_000;
    expect(search()).toBe(1);
  });
});

test('the clock stops where a test says, and runs on', () => {
  const one = site();
  const created = () => {
    const { id } = one.expectAnswer('marta', 'POST', '/rest/api/3/issue/PAY-1/comment', 201, { body: paragraph('When?') });
    return one.state.jira.comments.get(String(id))?.created;
  };
  one.behaviour.stopClock(Date.UTC(2027, 0, 1));
  expect([created(), created()]).toEqual([Date.UTC(2027, 0, 1), Date.UTC(2027, 0, 1)]);
  one.behaviour.stopClock(undefined);
  expect(created()).toBe(TODAY);
});
