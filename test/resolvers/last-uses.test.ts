import { answered, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

const lastUses = async (as: 'marta' | 'rosa') => answered(await world.page('lastUses', {}, as));

describe('when connections were last used', () => {
  test('is the time of their last call, also of a refused one; a connection without a call has none', async () => {
    expect(await lastUses('marta')).toEqual([]);
    const key = await world.mintKey('marta');
    const [{ id, at } = { id: '', at: 0 }] = await lastUses('marta');
    expect(at).toBeNull();
    const before = Date.now();
    await world.mcp(key).call('jira_get_issue', { issue: 'PAY-1' });
    const [first] = await lastUses('marta');
    expect(first).toEqual({ id, at: expect.any(Number) as number });
    expect(first?.at).toBeGreaterThanOrEqual(before);
    expect(await world.mcp(key).call('jira_get_issue', { issue: 'FIN-1' })).toMatchObject({ ok: false });
    const [second] = await lastUses('marta');
    expect(second?.at).toBeGreaterThan(first?.at ?? Infinity);
  });

  test('is told of their own connections alone, and of none that has ended', async () => {
    expect(await lastUses('rosa')).toEqual([]);
    const [{ id } = { id: '' }] = await lastUses('marta');
    answered(await world.page('revokeKey', { id }, 'marta'));
    expect(await lastUses('marta')).toEqual([]);
  });
});
