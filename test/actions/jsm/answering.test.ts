import { ACCOUNTS } from '../../../host/site/seed/people';
import { startDesk, type DeskWorld } from './desk-world';

const [NOTE, REPLY] = ['jsm_add_internal_note', 'jsm_add_public_reply'];
const KEY = 'HELP-13';
let desk: DeskWorld;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => {
  desk.world.close();
});

const last = () => desk.said(KEY).at(-1);
const count = (): number => desk.said(KEY).length;

describe('an internal note', () => {
  test('is kept from customers, mentions people, and is taken back', async () => {
    const before = count();
    const told = await desk.write('kenji', NOTE, { request: KEY, body: 'See the **contract**, @[Fatima Haddad].' });
    expect(told.structured).toMatchObject({ done: true, kind: 'comment' });
    expect(told.text).not.toContain('failed');
    expect(last()).toMatchObject({ public: false });
    expect(JSON.stringify(last()?.body)).toContain(`"id":"${ACCOUNTS.fatima}"`);
    expect((await desk.undo('kenji', told)).text).toContain('it is gone');
    expect(count()).toBe(before);
  });

  test.each([
    ['on a plain issue', { request: 'PAY-1', body: 'x' }, 'not-found-or-hidden'],
    ['that says nothing', { request: KEY, body: '  ' }, 'input'],
    ['that mentions somebody unknown', { request: KEY, body: 'Ask @[Nobody Atall]' }, 'input'],
    ['on a request that is not there', { request: 'HELP-9999', body: 'x' }, 'not-found-or-hidden'],
  ])('%s is not written', async (_, input, fault) => {
    const before = count();
    expect((await desk.write('kenji', NOTE, input)).fault).toBe(fault);
    expect(count()).toBe(before);
  });

  test('is not written where agents may only read', async () => {
    await desk.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, HELP: 'read' } },
    }));
    expect((await desk.write('kenji', NOTE, { request: KEY, body: 'x' })).fault).toBe('refused');
    await desk.world.decide((settings) => ({
      ...settings,
      projects: { ...settings.projects, rules: { ...settings.projects.rules, HELP: 'write' } },
    }));
  });
});

describe('a reply to the customer', () => {
  test('is public, keeps its marks, and cannot be taken back', async () => {
    const told = await desk.write('kenji', REPLY, {
      request: KEY,
      body: 'It **works** again:\n\n- sign out\n- sign in\n\nSee [our page](https://example.com/a).',
    });
    expect(told.structured).toMatchObject({ done: true, kind: 'comment' });
    expect(told.text).toContain('public: true');
    expect(last()).toMatchObject({
      public: true,
      body: { content: [{ type: 'paragraph' }, { type: 'bulletList' }, { type: 'paragraph' }] },
    });
    expect(JSON.stringify(last()?.body)).toContain('"strong"');
    expect(told.structured).not.toHaveProperty('change');
  });

  test('in preview says who would get it by mail, and sends nothing', async () => {
    const before = count();
    const told = await desk.write('kenji', REPLY, { request: 'HELP-9', body: 'Soon', preview: true });
    expect(told.structured).toMatchObject({ done: false, planned: { emailed_to: ['Lena Hoffmann', 'Diego Fuentes'] } });
    expect(count()).toBe(before);
  });

  test('is refused until an admin allows it, whatever else agents may write there', async () => {
    await desk.world.decide((settings) => ({ ...settings, publicReplies: false }));
    const before = count();
    const told = await desk.write('kenji', REPLY, { request: KEY, body: 'Hello' });
    expect(told.ok).toBe(false);
    expect(count()).toBe(before);
    expect((await desk.write('kenji', NOTE, { request: KEY, body: 'Inside' })).ok).toBe(true);
    await desk.world.decide((settings) => ({ ...settings, publicReplies: true }));
  });

  test.each([
    ['on a plain issue', { request: 'PAY-1', body: 'x' }, 'not-found-or-hidden'],
    ['that says nothing', { request: KEY, body: ' ' }, 'input'],
  ])('%s is not sent', async (_, input, fault) => {
    expect((await desk.write('kenji', REPLY, input)).fault).toBe(fault);
  });
});
