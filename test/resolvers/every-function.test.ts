import { ACCOUNTS } from '../../host/site/seed/people';
import { startWorld, type World } from '../support/world';

let world: World;
let keys: string[];
let adminKeys: string[];

beforeAll(async () => {
  world = await startWorld();
  const [{ app }, { pageFunctions }, { adminFunctions }] = await Promise.all([
    import('../../src/app'),
    import('../../src/resolvers/functions'),
    import('../../src/resolvers/admin-page'),
  ]);
  keys = Object.keys(pageFunctions(app));
  adminKeys = Object.keys(adminFunctions(app));
});
afterAll(() => {
  world.close();
});

/** Any page of the app can name any function: the function alone decides. */
const PAGES = ['admin-page', 'connections-page'];

const letIn = async (names: readonly string[], accountId: string | undefined): Promise<unknown[]> => {
  const admitted: unknown[] = [];
  for (const page of PAGES) {
    for (const name of names) {
      const outcome = await world.runtime.resolver(page, name, {}, accountId).catch(() => ({ ok: false }));
      if ((outcome as { ok: boolean }).ok) admitted.push({ page, name });
    }
  }
  return admitted;
};

describe('every function of the pages', () => {
  test('is counted', () => {
    expect(keys.length).toBeGreaterThan(20);
    expect(adminKeys.length).toBeGreaterThan(8);
  });

  test('runs for nobody whom the platform does not name, whichever page calls it', async () => {
    expect(await letIn(keys, undefined)).toEqual([]);
  });

  test('of the admin’s is refused to everybody else, whichever page calls it', async () => {
    expect(await letIn(adminKeys, ACCOUNTS.marta)).toEqual([]);
  });

  test('refuses a payload with anything in it that it does not know', async () => {
    for (const name of keys) {
      const outcome = await world.runtime.resolver('admin-page', name, { accountId: ACCOUNTS.jonas, asUser: 'x' }, ACCOUNTS.ada);
      expect({ name, ok: (outcome as { ok: boolean }).ok }).toEqual({ name, ok: false });
    }
  });
});
