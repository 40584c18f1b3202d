import type { FaultRule } from '../../host/site/behaviour/fault';
import { ACCOUNTS } from '../../host/site/seed/people';
import { travel } from '../support/clock';
import { answered, startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterAll(() => world.close());

const COMMENT = 'POST /rest/api/3/issue/{issueIdOrKey}/comment';
const PAGE = 'PUT /wiki/api/v2/pages/{id}/title';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** What the caller is told of one call while the fault is in force. */
async function under(rule: FaultRule, action: string, input: Record<string, unknown>) {
  const end = world.opened.behaviour.inject(rule);
  try {
    return await world.mcp(key).call(action, input);
  } finally {
    end();
  }
}

const newest = async () => answered(await world.admin('audit', { limit: 1 })).rows[0];
const commentsOf = (text: string): number =>
  world.opened.state.jira.comments.filter(({ body }) => JSON.stringify(body).includes(text)).length;

describe('when Jira or the way to it fails, a read says so', () => {
  test.each<[string, FaultRule['fault'], string, string]>([
    ['a limit with its seconds', { kind: 'rate-limited', retryAfterSeconds: 23 }, 'rate-limited', 'limit of Atlassian). Wait 23 s'],
    ['an error', { kind: 'failing', status: 500 }, 'upstream-unavailable', 'Jira did not answer properly (status 500). Try again'],
    ['an outage', { kind: 'failing', status: 503 }, 'upstream-unavailable', '(status 503)'],
    ['a broken connection', { kind: 'torn', when: 'before' }, 'upstream-unavailable', 'The connection to Jira broke. Try again'],
    ['a sign-in page with status 200', { kind: 'sign-in-page' }, 'upstream-unavailable', '(status 200)'],
  ])('%s', async (_, fault, kind, words) => {
    const told = await under({ fault, endpoint: ISSUE, accountId: ACCOUNTS.marta }, 'jira_get_issue', { issue: 'PAY-8' });
    expect(told).toMatchObject({ ok: false, fault: kind });
    expect(told.text).toContain(words);
    expect(told.text).not.toContain('<html');
    expect(await newest()).toMatchObject({ action: 'jira_get_issue', outcome: kind });
    // After a limit the person waits as long as Jira asked.
    travel(24_000);
    expect(await world.mcp(key).call('jira_get_issue', { issue: 'PAY-8' })).toMatchObject({ ok: true });
  });

  test('a late answer is an answer', async () => {
    const told = await under({ fault: { kind: 'delay', milliseconds: 50 }, endpoint: ISSUE }, 'jira_get_issue', { issue: 'PAY-8' });
    expect(told).toMatchObject({ ok: true });
  });

  test('somebody else is not troubled', async () => {
    const rule: FaultRule = { fault: { kind: 'failing', status: 503 }, accountId: ACCOUNTS.jonas };
    expect(await under(rule, 'jira_get_issue', { issue: 'PAY-8' })).toMatchObject({ ok: true });
  });
});

describe('a change whose answer does not come is never told as done, nor as if nothing had happened', () => {
  test.each<[string, FaultRule['fault'], number]>([
    ['broken before', { kind: 'torn', when: 'before' }, 0],
    ['broken after', { kind: 'torn', when: 'after' }, 1],
    ['failing', { kind: 'failing', status: 503 }, 0],
    ['a sign-in page', { kind: 'sign-in-page' }, 0],
  ])('%s', async (name, fault, written) => {
    const told = await under({ fault, endpoint: COMMENT }, 'jira_add_comment', { issue: 'PAY-8', body: `Comment: ${name}.` });
    expect(told).toMatchObject({ ok: false, fault: 'upstream-unavailable' });
    expect(told.text).toContain('The change may have happened: read the object again before repeating it.');
    expect(commentsOf(`Comment: ${name}.`)).toBe(written);
  });

  test('a sign-in page for a change that has an empty answer is not success either', async () => {
    const rule: FaultRule = { fault: { kind: 'sign-in-page' }, endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}' };
    const told = await under(rule, 'jira_edit_issue', { issue: 'PAY-8', fields: { summary: 'Never written' } });
    expect(told).toMatchObject({ ok: false, fault: 'upstream-unavailable' });
    expect(world.opened.state.jira.issue('PAY-8')?.values['summary']).toBe('Daily settlement file');
  });

  test('a limit means that nothing happened, and says when to try again', async () => {
    const rule: FaultRule = { fault: { kind: 'rate-limited', retryAfterSeconds: 9 }, endpoint: COMMENT };
    const told = await under(rule, 'jira_add_comment', { issue: 'PAY-8', body: 'Too many.' });
    expect(told).toMatchObject({ ok: false, fault: 'rate-limited', text: expect.stringContaining('Wait 9 s') as string });
    expect(commentsOf('Too many.')).toBe(0);
    travel(12_000);
  });

  test('Confluence is named where it was Confluence', async () => {
    const page = world.opened.state.confluence.contents.find(({ title }) => title === 'API Guidelines');
    const input = { page: page?.id ?? '', version: 1, title: 'API Rules' };
    const told = await under({ fault: { kind: 'torn', when: 'after' }, endpoint: PAGE }, 'confluence_update_page', input);
    expect(told).toMatchObject({ ok: false, fault: 'upstream-unavailable' });
    expect(told.text).toContain('The connection to Confluence broke. The change may have happened');
    expect(world.opened.state.confluence.contents.get(input.page)?.title).toBe('API Rules');
  });
});

test('the site’s own limit reaches the caller with its seconds', async () => {
  world.opened.behaviour.limitPerMinute(1);
  const told = await world.mcp(key).call('jira_search_issues', { jql: 'project = PAY', limit: 1 });
  const again = await world.mcp(key).call('jira_search_issues', { jql: 'project = WEB', limit: 1 });
  world.opened.behaviour.limitPerMinute(undefined);
  travel(62_000);
  expect([told, again].find(({ ok }) => !ok)).toMatchObject({ fault: 'rate-limited', text: expect.stringMatching(/Wait \d+ s/) as string });
});

test('a search that trails does not keep a change from being verified', async () => {
  world.opened.behaviour.searchLagMs = 60_000;
  const told = await world.mcp(key).call('jira_edit_issue', { issue: 'PAY-18', fields: { priority: 'High' } });
  world.opened.behaviour.searchLagMs = 0;
  expect(told.text).toContain('priority: Medium → High');
});
