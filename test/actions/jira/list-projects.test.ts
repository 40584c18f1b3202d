import { startJira, type JiraWorld } from './jira-world';

let jira: JiraWorld;

beforeAll(async () => {
  jira = await startJira();
});
afterAll(() => {
  jira.world.close();
});

async function keys(as: 'ada' | 'marta' | 'rosa', input: Record<string, unknown> = {}): Promise<string[]> {
  const { text } = await jira.read(as, 'jira_list_projects', input);
  return [...text.matchAll(/^project (\S+) /gm)].map((found) => found[1] ?? '').sort();
}

describe('listing projects', () => {
  test('those that the person sees and agents may read', async () => {
    expect(await keys('ada')).toEqual(['HELP', 'OPS', 'PAY', 'PUB', 'WEB']);
    expect(await keys('rosa')).toEqual(['PUB']);
  });

  test('by a part of the name, by kind and by right', async () => {
    expect(await keys('marta', { query: 'pay' })).toEqual(['PAY']);
    expect(await keys('ada', { type: 'service_desk' })).toEqual(['HELP']);
    expect(await keys('rosa', { action: 'create' })).toEqual(['PUB']);
    expect(await keys('rosa', { action: 'edit' })).toEqual([]);
  });

  test('page by page', async () => {
    const first = await jira.read('ada', 'jira_list_projects', { limit: 4 });
    const rest = await keys('ada', { limit: 4, cursor: first.structured?.['cursor'] });
    const seen = [...first.text.matchAll(/^project (\S+) /gm)].map((found) => found[1]);
    expect([...seen, ...rest].sort()).toEqual(['HELP', 'OPS', 'PAY', 'PUB', 'WEB']);
  });
});
