import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../../../host/site/jira/duration';
import { openTestSite, paragraph } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

let site: TestSite;
beforeEach(() => {
  site = openTestSite();
});

const url = (key: string, part: string) => `/rest/api/3/issue/${key}/${part}`;
const issue = (key: string) => site.expectAnswer('marta', 'GET', `/rest/api/3/issue/${key}`, 200)['fields'] as Record<string, unknown>;
const move = (key: string, body: unknown, status = 204, who: Who = 'jonas') =>
  site.expectAnswer(who, 'POST', url(key, 'transitions'), status, body);

describe('transitions', () => {
  test('closing asks for a resolution on its screen, and sets it with the date', () => {
    const { transitions } = site.expectAnswer('jonas', 'GET', `${url('PAY-16', 'transitions')}?expand=transitions.fields`, 200) as {
      transitions: { id: string; name: string; fields: Record<string, { required: boolean; allowedValues?: { name: string }[] }> }[];
    };
    expect(transitions.map(({ name }) => name)).toEqual(['Send back', 'Done', 'Block']);
    const done = transitions.find(({ name }) => name === 'Done');
    expect(done?.fields['resolution']).toMatchObject({ required: true });
    expect(done?.fields['resolution']?.allowedValues?.map(({ name }) => name)).toContain('Done');
    expect(move('PAY-16', { transition: { id: '41' } }, 400)).toEqual({
      errorMessages: [],
      errors: { resolution: 'Resolution is required.' },
    });
    expect(issue('PAY-16')).toMatchObject({ status: { name: 'In Review' }, resolution: null });

    const update = { comment: [{ add: { body: paragraph('Rotated and verified.') } }] };
    move('PAY-16', { transition: { id: '41' }, fields: { resolution: { name: 'Done' } }, update });
    expect(issue('PAY-16')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-11-22T11:00:00.000+0100',
      statuscategorychangedate: '2026-11-22T11:00:00.000+0100',
      comment: { total: 1 },
    });
    move('PAY-16', { transition: { id: '51' } });
    expect(issue('PAY-16')).toMatchObject({ status: { name: 'To Do' }, resolution: null, resolutiondate: null });
  });

  test('another workflow resolves by itself', () => {
    move('WEB-4', { transition: { id: '41' } });
    expect(issue('WEB-4')).toMatchObject({ status: { name: 'Done' }, resolution: { name: 'Done' } });
  });

  test('what cannot be done from here, and fields that the screen does not have, are refused', () => {
    expect(move('PAY-16', { transition: { id: '11' } }, 400)['errorMessages']).toEqual(["Transition id '11' is not valid for this issue."]);
    expect(move('PAY-16', { transition: { id: '31' }, fields: { priority: { name: 'Low' } } }, 400)['errors']).toEqual({
      priority: "Field 'priority' cannot be set. It is not on the appropriate screen, or unknown.",
    });
    expect(move('PAY-16', {}, 400)['errorMessages']).toEqual(["Missing 'transition' identifier"]);
    expect(issue('PAY-16')).toMatchObject({ status: { name: 'In Review' } });
  });
});

describe('comments', () => {
  test('are added for all, or for a role or group of the author, and are told back', () => {
    const add = (body: unknown, status = 201) => site.expectAnswer('marta', 'POST', url('PAY-8', 'comment'), status, body);
    expect(add({ body: paragraph('For all') })).toMatchObject({ author: { displayName: 'Marta Kowalska' }, jsdPublic: true });
    const restricted = add({ body: paragraph('For leads'), visibility: { type: 'group', value: 'leads' } });
    expect(restricted['visibility']).toMatchObject({ type: 'group', value: 'leads' });
    expect(add({ body: paragraph('x'), visibility: { type: 'role', value: 'Service Desk Team' } }, 400)['errors']).toEqual({
      commentLevel: 'You are currently not a member of the project role: Service Desk Team.',
    });
    expect(add({}, 400)['errors']).toEqual({ comment: 'Comment body can not be empty!' });
    const list = (who: Who) => (site.expectAnswer(who, 'GET', url('PAY-8', 'comment'), 200)['comments'] as unknown[]).length;
    expect([list('marta'), list('jonas')]).toEqual([3, 2]);
  });

  test('an internal comment says so in its property and is not public', () => {
    const body = { body: paragraph('Internal'), properties: [{ key: 'sd.public.comment', value: { internal: true } }] };
    expect(site.expectAnswer('kenji', 'POST', url('HELP-3', 'comment'), 201, body)).toMatchObject({ jsdPublic: false });
  });

  test('one can be read, unless it is for others', () => {
    const restricted = site.state.jira.comments.find((comment) => comment.visibility?.value === 'Administrators');
    const one = (who: Who) => site.ask(who, 'GET', url('PAY-7', `comment/${String(restricted?.id)}`));
    expect(one('marta')).toMatchObject({ status: 200, body: { id: restricted?.id } });
    expect(one('jonas')).toMatchObject({
      status: 404,
      body: { errorMessages: [`Can not find a comment for the id: ${String(restricted?.id)}.`] },
    });
    expect(site.ask('marta', 'GET', url('PAY-8', `comment/${String(restricted?.id)}`)).status).toBe(404);
  });

  test('come in the order that is asked for, page by page', () => {
    const page = (query: string) =>
      (site.expectAnswer('priya', 'GET', `${url('OPS-5', 'comment')}?${query}`, 200)['comments'] as { created: string }[]).map(
        ({ created }) => created,
      );
    expect(page('orderBy=-created')).toEqual([...page('orderBy=created')].reverse());
    expect([...page('maxResults=1'), ...page('startAt=1&maxResults=1')]).toEqual(page(''));
  });
});

describe('worklogs', () => {
  const log = (query: string, body: unknown, status = 201) =>
    site.expectAnswer('martaReyes', 'POST', `${url('PAY-8', 'worklog')}${query}`, status, body);
  const times = () => issue('PAY-8')['timetracking'];

  test('take from the remaining estimate, or leave it, or set it', () => {
    expect(times()).toMatchObject({ remainingEstimate: '3d', timeSpent: '1d' });
    expect(log('', { timeSpent: '1d 4h', started: '2026-11-20T09:30:00.000+0100' })).toMatchObject({
      timeSpentSeconds: 43_200,
      started: '2026-11-20T03:30:00.000-0500',
    });
    expect(times()).toMatchObject({ remainingEstimate: '1d 4h', timeSpent: '2d 4h' });
    log('?adjustEstimate=leave', { timeSpentSeconds: 3600 });
    expect(times()).toMatchObject({ remainingEstimate: '1d 4h', timeSpent: '2d 5h' });
    log('?adjustEstimate=new&newEstimate=2h', { timeSpent: '1h' });
    expect(times()).toMatchObject({ remainingEstimate: '2h', timeSpent: '2d 6h' });
    log('?adjustEstimate=manual&reduceBy=30m', { timeSpent: '1h' });
    expect(times()).toMatchObject({ remainingEstimate: '1h 30m' });
  });

  test('are refused with a sentence per part, and nothing is logged', () => {
    const before = site.state.jira.worklogs.all().length;
    expect(log('', {}, 400)['errors']).toEqual({ timeLogged: 'You must indicate the time spent working.' });
    expect(log('', { timeSpent: 'ages' }, 400)['errors']).toEqual({ timeLogged: 'Invalid time duration entered.' });
    expect(log('?adjustEstimate=new', { timeSpent: '1h' }, 400)['errors']).toEqual({
      newEstimate: 'You must supply a valid new estimate.',
    });
    expect(log('', { timeSpent: '1h', started: 'yesterday', comment: 'plain' }, 400)['errors']).toMatchObject({
      startDate: expect.any(String) as string,
      comment: 'Comment body is not valid!',
    });
    expect(site.state.jira.worklogs.all()).toHaveLength(before);
  });

  test('one can be read from its own issue', () => {
    const { id } = log('', { timeSpent: '2h' });
    expect(site.ask('jonas', 'GET', url('PAY-8', `worklog/${String(id)}`))).toMatchObject({ status: 200, body: { id, timeSpent: '2h' } });
    expect(site.ask('jonas', 'GET', url('PAY-7', `worklog/${String(id)}`)).status).toBe(404);
  });

  test('are in the history of the issue', () => {
    log('', { timeSpent: '1h' });
    const { values } = site.expectAnswer('marta', 'GET', url('PAY-8', 'changelog'), 200) as { values: { items: { field: string }[] }[] };
    expect(
      values
        .at(-1)
        ?.items.map(({ field }) => field)
        .sort(),
    ).toEqual(['WorklogId', 'timeestimate', 'timespent']);
  });

  test('durations read what they write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) =>
        expect(parseDuration(formatDuration(minutes * 60))).toBe(minutes * 60),
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => expect(parseDuration(text) ?? 0).toBeGreaterThanOrEqual(0)));
    expect([parseDuration('1w 2d'), parseDuration('45'), parseDuration('1.5h'), parseDuration('2x')]).toEqual([
      201_600,
      2700,
      5400,
      undefined,
    ]);
  });
});

describe('links', () => {
  const linkOf = (key: string) => (issue(key)['issuelinks'] as Record<string, { key?: string; outward?: string }>[]).at(-1);

  test('each end tells it from its own side, once however often it is made', () => {
    const body = { type: { name: 'blocks' }, inwardIssue: { key: 'PAY-19' }, outwardIssue: { key: 'PAY-20' } };
    site.expectAnswer('jonas', 'POST', '/rest/api/3/issueLink', 201, body);
    site.expectAnswer('jonas', 'POST', '/rest/api/3/issueLink', 201, body);
    expect(linkOf('PAY-19')).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: 'PAY-20' } });
    expect(linkOf('PAY-20')).toMatchObject({ inwardIssue: { key: 'PAY-19' } });
    expect(issue('PAY-20')['issuelinks']).toHaveLength(1);
  });

  test('can come with a comment, and with an edit', () => {
    const comment = { body: paragraph('Because of the order') };
    site.expectAnswer('jonas', 'POST', '/rest/api/3/issueLink', 201, {
      type: { id: '10003' },
      inwardIssue: { key: 'PAY-19' },
      outwardIssue: { key: 'PAY-20' },
      comment,
    });
    expect(issue('PAY-20')).toMatchObject({ comment: { total: 1 } });
    const update = { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'PAY-18' } } }] };
    site.expectAnswer('jonas', 'PUT', '/rest/api/3/issue/PAY-19', 204, { update });
    expect(linkOf('PAY-18')).toMatchObject({ inwardIssue: { key: 'PAY-19' } });
  });

  test('to itself, of no type, to nowhere: refused', () => {
    const link = (body: object) =>
      site.ask('jonas', 'POST', '/rest/api/3/issueLink', { type: { name: 'Relates' }, inwardIssue: { key: 'PAY-19' }, ...body });
    expect(link({ outwardIssue: { key: 'PAY-19' } }).status).toBe(400);
    expect(link({ outwardIssue: { key: 'PAY-999' } }).status).toBe(404);
    expect(link({ type: { name: 'Haunts' } }).body).toMatchObject({ errorMessages: ["No issue link type with name 'Haunts' found."] });
  });
});
