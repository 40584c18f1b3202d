import { startWorld, type World } from '../support/world';

let world: World;
let key: string;

beforeAll(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
});
afterAll(() => {
  world.close();
});

const complete = async (ref: object, argument: { name: string; value: string }) =>
  (await world.mcp(key).request('completion/complete', { ref, argument })).answer;

const TRIAGE = { type: 'ref/prompt', name: 'triage' };

describe('proposals while a person fills in a prompt', () => {
  test('projects come by what was typed, and never one that is closed to agents', async () => {
    expect((await complete(TRIAGE, { name: 'project', value: 'PAY' })).result?.['completion']).toEqual({ values: ['PAY'], hasMore: false });
    const { values } = (await complete(TRIAGE, { name: 'project', value: '' })).result?.['completion'] as { values: string[] };
    expect(values).toContain('PAY');
    expect(values).not.toContain('FIN');
  });

  test.each([
    ['an argument without proposals', { type: 'ref/prompt', name: 'release_notes' }, 'version'],
    ['a template', { type: 'ref/resource', uri: 'jira://issue/{key}' }, 'key'],
  ])('%s has none', async (_, ref, name) => {
    expect((await complete(ref, { name, value: '1' })).result?.['completion']).toEqual({ values: [] });
  });

  test('a prompt that is not there is said to be none', async () => {
    expect((await complete({ type: 'ref/prompt', name: 'nothing' }, { name: 'project', value: '' })).error?.code).toBe(-32602);
  });

  test('the rules hold here as everywhere: a connection that may not read Jira is told why', async () => {
    const confluenceOnly = await world.mintKey('marta', ['confluence:read']);
    const { answer } = await world
      .mcp(confluenceOnly)
      .request('completion/complete', { ref: TRIAGE, argument: { name: 'project', value: '' } });
    expect(answer.error?.message).toContain('jira:read');
  });
});
