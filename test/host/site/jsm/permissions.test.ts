import { openTestSite } from '../open-test-site';
import type { Who } from '../open-test-site';

const api = '/rest/servicedeskapi';
const site = openTestSite();
const keys = (who: Who, query = ''): string[] => {
  const { values } = site.expectAnswer(who, 'GET', `${api}/request?limit=100${query}`, 200) as { values: { issueKey: string }[] };
  return values.map(({ issueKey }) => issueKey);
};

describe('who meets the desk', () => {
  test.each<[Who, number]>([
    ['ada', 1],
    ['kenji', 1],
    ['carla', 1],
    ['lena', 1],
    ['jonas', 0],
    ['fatima', 0],
  ])('%s finds %d desks', (who, count) => {
    expect(site.expectAnswer(who, 'GET', `${api}/servicedesk`, 200)['size']).toBe(count);
    expect(site.ask(who, 'GET', `${api}/servicedesk/1`).status).toBe(count === 1 ? 200 : 404);
  });

  test('a closed desk and one that is not there are refused in the same words', () => {
    const [closed, missing] = [site.ask('jonas', 'GET', `${api}/servicedesk/1`), site.ask('jonas', 'GET', `${api}/servicedesk/77`)];
    expect(closed).toEqual(missing);
    expect(closed.body).toEqual({
      errorMessage: 'The Service Desk you are trying to view does not exist.',
      i18nErrorMessage: { i18nKey: 'sd.agent.servicedesk.error.servicedesk.missing', parameters: [] },
    });
  });

  test('an open desk lets everybody in', () => {
    const open = openTestSite();
    const desk = open.state.jsm.desks.get('1');
    if (!desk) throw new Error('The seed has no desk.');
    open.state.jsm.desks.put({ ...desk, access: 'open' });
    expect(open.ask('jonas', 'GET', `${api}/servicedesk/HELP`).status).toBe(200);
    expect(open.ask('jonas', 'GET', `${api}/servicedesk/1/queue`).status).toBe(403);
    expect(open.ask('kenji', 'DELETE', `${api}/servicedesk/1/customer`, { accountIds: [] }).status).toBe(400);
  });

  test('nobody and the deactivated are not served at all', () => {
    expect(site.ask('nobody', 'GET', `${api}/servicedesk`).status).toBe(401);
    expect(site.ask('oskar', 'GET', `${api}/servicedesk`).status).toBe(401);
  });
});

describe('whose request it is', () => {
  test('customers see what they raised, take part in or share; others get the 404 of a missing one', () => {
    const missing = site.ask('noor', 'GET', `${api}/request/HELP-9999`);
    expect(missing.status).toBe(404);
    for (const who of ['noor', 'carla', 'samir', 'vic', 'jonas', 'rosa'] as const) {
      expect(site.ask(who, 'GET', `${api}/request/HELP-9`)).toEqual(missing);
      for (const part of ['comment', 'participant', 'approval', 'attachment', 'sla', 'status', 'transition']) {
        expect(site.ask(who, 'GET', `${api}/request/HELP-9/${part}?start=0&limit=5`)).toEqual(missing);
      }
      expect(site.ask(who, 'POST', `${api}/request/HELP-9/comment`, { body: 'x', public: true })).toEqual(missing);
      expect(site.ask(who, 'POST', `${api}/request/HELP-9/transition`, { id: '41' })).toEqual(missing);
    }
    for (const who of ['lena', 'diego', 'kenji', 'martaReyes', 'ada'] as const) {
      expect(site.ask(who, 'GET', `${api}/request/HELP-9`).status).toBe(200);
    }
  });

  test('an issue that is no request is none, also for people who see it', () => {
    expect(site.ask('ada', 'GET', `${api}/request/PAY-1`).status).toBe(404);
  });

  test('approvers from outside see what they have to approve, and nothing else', () => {
    expect(keys('fatima', '&requestOwnership=APPROVER')).toEqual(expect.arrayContaining(['HELP-13', 'HELP-14', 'HELP-22', 'HELP-26']));
    expect(keys('fatima', '&requestOwnership=APPROVER')).toHaveLength(4);
    expect(keys('fatima', '&requestOwnership=APPROVER&approvalStatus=MY_PENDING_APPROVAL')).toEqual(['HELP-22']);
    expect(site.ask('fatima', 'GET', `${api}/request/HELP-22`).status).toBe(200);
    expect(site.ask('fatima', 'GET', `${api}/request/HELP-9`).status).toBe(404);
  });

  test('an organisation that loses the desk no longer shares', () => {
    const own = openTestSite();
    const seen = () => own.ask('diego', 'GET', `${api}/request/HELP-16`).status;
    expect(seen()).toBe(200);
    own.expectAnswer('kenji', 'DELETE', `${api}/servicedesk/1/organization`, 204, { organizationId: 1 });
    expect(seen()).toBe(404);
    expect(own.ask('lena', 'GET', `${api}/request/HELP-16`).status).toBe(200);
  });
});

test('what the workflow keeps for a role is not offered to a customer, even where the desk shows it', () => {
  const own = openTestSite();
  const desk = own.state.jsm.desks.get('1');
  const support = own.state.jira.workflows.get('support');
  if (!desk || !support) throw new Error('The seed has no such desk or workflow.');
  own.state.jsm.desks.put({ ...desk, portalTransitions: { support: ['11'] } });
  const offered = (who: Who) => own.expectAnswer(who, 'GET', `${api}/request/HELP-27/transition`, 200)['size'];
  expect([offered('samir'), offered('kenji')]).toEqual([1, 1]);
  const transitions = support.transitions.map((one) => (one.id === '11' ? { ...one, role: 'Service Desk Team' } : one));
  own.state.jira.workflows.put({ ...support, transitions });
  expect([offered('samir'), offered('kenji')]).toEqual([0, 1]);
  expect(own.ask('samir', 'POST', `${api}/request/HELP-27/transition`, { id: '11' }).status).toBe(400);
});

describe('internal comments', () => {
  const bodies = (who: Who, query = ''): string =>
    JSON.stringify(site.ask(who, 'GET', `${api}/request/HELP-9/comment?limit=100${query}`).body);

  test('never reach a customer by any way', () => {
    expect(bodies('kenji')).toContain('Same firmware');
    const id = site.state.jira.comments.find((one) => JSON.stringify(one.body).includes('Same firmware'))?.id ?? '';
    expect(site.ask('kenji', 'GET', `${api}/request/HELP-9/comment/${id}`).body).toMatchObject({ public: false });
    for (const who of ['lena', 'diego'] as const) {
      expect(bodies(who, '&internal=true&public=true')).not.toContain('Same firmware');
      expect(bodies(who, '&public=false')).not.toContain('Same firmware');
      expect(site.ask(who, 'GET', `${api}/request/HELP-9/comment/${id}`).status).toBe(404);
      const expanded = site.ask(who, 'GET', `${api}/request/HELP-9?expand=comment.renderedBody`).body;
      expect(JSON.stringify(expanded)).toContain('new firmware is out');
      expect(JSON.stringify(expanded)).not.toContain('Same firmware');
    }
  });

  test('comments that Jira restricts to a role are internal too', () => {
    const all = site.ask('kenji', 'GET', `${api}/request/HELP-3/comment`).body;
    expect(all).toMatchObject({ values: [{ public: true }, { public: false }] });
    expect(site.ask('carla', 'GET', `${api}/request/HELP-3/comment`).body).toMatchObject({ size: 1, values: [{ public: true }] });
  });

  test.each(['comment', 'attachment'])('nobody guesses who may see a %s: a body says so', (part) => {
    const body = { body: 'x', temporaryAttachmentIds: ['temp1'] };
    for (const who of ['kenji', 'lena'] as const)
      expect(site.ask(who, 'POST', `${api}/request/HELP-9/${part}`, body)).toMatchObject({
        status: 400,
        body: { errorMessage: "'public' is required and must be true or false." },
      });
  });

  test('are written by agents alone, and Jira knows them as such', () => {
    const body = { body: 'Only for us', public: false };
    expect(site.ask('lena', 'POST', `${api}/request/HELP-9/comment`, body).status).toBe(403);
    const { id } = site.expectAnswer('kenji', 'POST', `${api}/request/HELP-9/comment`, 201, body);
    expect(site.ask('kenji', 'GET', `/rest/api/3/issue/HELP-9/comment/${String(id)}`).body).toMatchObject({ jsdPublic: false });
    expect(bodies('lena')).not.toContain('Only for us');
    const reply = site.expectAnswer('lena', 'POST', `${api}/request/HELP-9/comment`, 201, { body: 'Thanks', public: true });
    expect(site.ask('kenji', 'GET', `/rest/api/3/issue/HELP-9/comment/${String(reply['id'])}`).body).toMatchObject({ jsdPublic: true });
  });
});

describe("an agent's work", () => {
  test.each([
    'servicedesk/1/queue',
    'servicedesk/1/queue/1/issue',
    'servicedesk/1/customer',
    'servicedesk/1/organization',
    'request/HELP-9/sla',
  ])('%s is not for customers', (path) => {
    expect(site.ask('lena', 'GET', `${api}/${path}`).status).toBe(403);
    expect(site.ask('kenji', 'GET', `${api}/${path}`).status).toBe(200);
  });

  test('customers learn of their own organisations alone and change none', () => {
    const names = (who: Who) => site.ask(who, 'GET', `${api}/organization`).body;
    expect(names('kenji')).toMatchObject({ size: 2 });
    expect(names('samir')).toMatchObject({ size: 1, values: [{ name: 'Alder Bakery' }] });
    expect(names('noor')).toMatchObject({ size: 0 });
    expect(site.ask('samir', 'GET', `${api}/organization/1`).status).toBe(404);
    expect(site.ask('samir', 'GET', `${api}/organization/2/user`).status).toBe(403);
    expect(site.ask('samir', 'POST', `${api}/organization`, { name: 'Mine' }).status).toBe(403);
    expect(site.ask('kenji', 'DELETE', `${api}/organization/2`).status).toBe(403);
    expect(site.ask('martaReyes', 'POST', `${api}/servicedesk/1/customer`, { accountIds: [] }).status).toBe(403);
  });

  test('clocks are left out of what a customer expands', () => {
    expect(site.expectAnswer('lena', 'GET', `${api}/request/HELP-9?expand=sla`, 200)).not.toHaveProperty('sla');
    expect(site.expectAnswer('kenji', 'GET', `${api}/request/HELP-9?expand=sla`, 200)).toHaveProperty('sla.size', 2);
  });
});
