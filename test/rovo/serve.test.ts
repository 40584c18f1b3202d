import { app } from '../../src/app';
import { serveRovo } from '../../src/rovo/serve';
import { ACCOUNTS } from '../../host/site/seed/people';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('the Rovo door', () => {
  test('acts as the person of the invocation and nobody else, whatever the inputs say', async () => {
    const named = await world.rovo('rosa', 'jira_get_issue', { issue: 'PAY-1', accountId: ACCOUNTS.ada });
    expect(named).toMatchObject({
      ok: false,
      fault: 'input',
      text: expect.stringContaining('accountId: This action has no such input') as string,
    });
    expect(await world.rovo('rosa', 'jira_get_issue', { issue: 'PAY-1' })).toMatchObject({ ok: false, fault: 'not-found-or-hidden' });
    expect(await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' })).toMatchObject({ ok: true });
  });

  test('does nothing where the platform names no person', async () => {
    const answer = await serveRovo({ issue: 'PAY-1', context: { moduleKey: 'jira_get_issue' } }, null, app);
    expect(answer).toMatchObject({ error: 'needs-consent' });
  });

  test('refuses a payload that names no action', async () => {
    expect(await serveRovo({ issue: 'PAY-1' }, ACCOUNTS.marta, app)).toMatchObject({ error: 'input' });
  });

  test('is closed by its own switch, and by the bridge', async () => {
    await world.decide((settings) => ({ ...settings, doors: { ...settings.doors, rovo: false } }));
    expect(await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' })).toMatchObject({
      fault: 'refused',
      text: expect.stringContaining('door-rovo-off') as string,
    });
    await world.decide((settings) => ({ ...settings, raised: false, doors: { ...settings.doors, rovo: true } }));
    expect(await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' })).toMatchObject({
      fault: 'refused',
      text: expect.stringContaining('bridge-lowered') as string,
    });
  });

  test('settings that cannot be read: nothing is done, and it says so', async () => {
    world.runtime.failNextStorage((call) => call.kind === 'read');
    const told = await world.rovo('marta', 'jira_get_issue', { issue: 'PAY-1' });
    world.runtime.healStorage();
    expect(told).toMatchObject({ ok: false, fault: 'internal', text: expect.stringContaining('nothing was done') as string });
  });
});
