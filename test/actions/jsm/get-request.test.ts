import type { Told } from '../../support/told';
import { startDesk, type DeskWorld } from './desk-world';

const GET = 'jsm_get_request';
let desk: DeskWorld;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => {
  desk.world.close();
});

interface Shown {
  id: string;
  [field: string]: unknown;
  comments?: { id: string; public: boolean; body: { text: string } }[];
}

const read = (request: string, more: Record<string, unknown> = {}): Promise<Told> => desk.read('kenji', GET, { request, ...more });
const first = (told: Told): Shown => {
  const [record] = (told.structured?.['records'] ?? []) as Shown[];
  if (!record) throw new Error(told.text);
  return record;
};

describe('reading a service request', () => {
  test('shows what its customer filled in, by the words of the portal, and where it stands', async () => {
    const told = await read('HELP-13');
    expect(first(told)).toMatchObject({
      id: 'HELP-13',
      summary: { text: 'Refund for the cancelled congress', trusted: false },
      status: 'Resolved',
      request_type: 'Refund above the limit',
      reporter: 'Diego Fuentes',
    });
    expect(told.text).toContain('Your customer number: <untrusted');
    expect(told.text).toContain('120 rooms were cancelled');
  });

  test('marks the text of a customer as a customer’s', async () => {
    const { description } = first(await read('HELP-13'));
    expect(description).toMatchObject({ author: 'Diego Fuentes', trusted: false });
  });

  test('includes the conversation, all or one side of it, in the order in which it was said', async () => {
    const all = first(await read('HELP-9', { include: ['comments'] })).comments ?? [];
    expect(all.map((one) => one.public)).toEqual(expect.arrayContaining([true, false]));
    const sides = await Promise.all(['public', 'internal'].map((comments) => read('HELP-9', { include: ['comments'], comments })));
    const [shown = [], kept = []] = sides.map((told) => first(told).comments ?? []);
    expect(shown.every((one) => one.public)).toBe(true);
    expect(kept.map(({ body }) => body.text)).toEqual(['Same firmware as in OPS-5; asked operations for the rollout plan.']);
    expect([...shown, ...kept].map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  test('includes clocks, approvals, participants and feedback', async () => {
    const refund = first(await read('HELP-13', { include: ['sla', 'approvals'] }));
    expect(refund['approvals']).toEqual([
      expect.objectContaining({ decision: 'approved', approvers: ['Fatima Haddad: approved', 'Priya Nair: approved'] }),
    ]);
    expect(refund['sla']).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'completed', goal: expect.any(String) as string })]),
    );
    expect(first(await read('HELP-9', { include: ['participants'] }))['participants']).toEqual([
      expect.objectContaining({ name: 'Diego Fuentes' }),
    ]);
    const rated = await desk.read('kenji', GET, { request: await ratedKey(), include: ['feedback'] });
    expect(rated.text).toContain('rating: 5');
    expect(rated.text).toContain('Quick and kind.');
    expect((await read('HELP-9', { include: ['feedback'] })).text).toContain('Nobody gave feedback.');
  });

  test('gives documents on request', async () => {
    const { description } = first(await read('HELP-13', { format: 'adf' })) as { description?: { text: string } };
    expect(JSON.parse(description?.text ?? '')).toMatchObject({ type: 'doc' });
  });

  test('says to somebody who is no agent of the desk that clocks are for agents', async () => {
    const told = await desk.read('priya', GET, { request: 'HELP-13', include: ['sla', 'comments'] });
    expect(told.text).toContain('SLAs are shown to agents of the service desk alone.');
    expect((first(told).comments ?? []).every((one) => one.public)).toBe(true);
    expect(told.text).not.toContain('checked against the ledger');
  });

  async function ratedKey(): Promise<string> {
    const { state } = desk.world.opened;
    const rated = state.jsm.requests.find(({ feedback }) => feedback?.rating === 5);
    const issue = state.jira.issue(rated?.id ?? '');
    return Promise.resolve(issue?.key ?? '');
  }
});

describe('a service request is not shown', () => {
  test.each([
    ['when it is a plain issue, with where to go', 'PAY-1', 'not-found-or-hidden', /jira_get_issue/],
    ['when it is not there', 'HELP-9999', 'not-found-or-hidden', /Service request HELP-9999/],
    ['without a key', 'help', 'input', /no issue key/],
  ])('%s', async (_, request, fault, text) => {
    const told = await read(request);
    expect({ fault: told.fault, text: told.text }).toEqual({ fault, text: expect.stringMatching(text) as string });
  });

  test('when agents may not read its project', async () => {
    await desk.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, HELP: 'none' } },
    }));
    expect((await read('HELP-13')).fault).toBe('refused');
    await desk.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, HELP: 'write' } },
    }));
  });

  test('to a person whom it does not concern', async () => {
    expect((await desk.read('rosa', GET, { request: 'HELP-13' })).fault).toBe('not-found-or-hidden');
  });
});
