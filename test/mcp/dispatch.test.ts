import { fixtureApp } from '../../scripts/conformance/fixture/app';
import { startWorld, type World } from '../support/world';

let fixtures: World;
let product: World;

beforeAll(async () => {
  fixtures = await startWorld(fixtureApp);
  product = await startWorld();
});
afterAll(() => {
  fixtures.close();
  product.close();
});

const MODERN = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

async function call(world: World, name: string, era: 'legacy' | 'modern', meta: object = {}) {
  const key = await world.mintKey('marta');
  const _meta = { ...(era === 'modern' ? MODERN : {}), ...meta };
  const headers = era === 'modern' ? { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name } : {};
  const answer = await world
    .mcp(key)
    .send({ headers, body: JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name, arguments: {}, _meta } }) });
  return { ...answer, type: Object.entries(answer.headers).find(([header]) => header.toLowerCase() === 'content-type')?.[1][0] };
}

const messagesOf = (body: string): { method?: string; id?: number }[] =>
  [...body.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data) as { method?: string; id?: number });

describe.each(['legacy', 'modern'] as const)('answers to a %s client', (era) => {
  test('are plain JSON where nothing is told before the result', async () => {
    const answer = await call(product, 'atlassian_get_current_user', era);
    expect(answer.type).toContain('application/json');
    expect(JSON.parse(answer.body)).toMatchObject({ id: 7, result: { content: [{ type: 'text' }] } });
  });

  test('are a finite list of events, the result last, where progress was asked for and is told', async () => {
    const answer = await call(fixtures, 'test_tool_with_progress', era, { progressToken: 'p' });
    expect(answer.type).toContain('text/event-stream');
    const messages = messagesOf(answer.body);
    expect(messages.filter(({ method }) => method === 'notifications/progress')).toHaveLength(3);
    expect(messages.at(-1)).toMatchObject({ id: 7, result: {} });
  });
});

describe('what is offered', () => {
  test('behind the real door is what the app offers, and never a fixture', async () => {
    const key = await product.mintKey('marta');
    const tools = await product.mcp(key).tools();
    expect(tools).toContain('jira_search_issues');
    expect(tools.filter((name) => name.startsWith('test_'))).toEqual([]);
  });

  test('passes the same gate whatever it is', async () => {
    expect((await fixtures.mcp('drawbridge_key_nobody').send({ body: '{}' })).statusCode).toBe(401);
    expect((await fixtures.mcp(await fixtures.mintKey('marta')).send({ headers: { origin: 'https://evil.example' } })).statusCode).toBe(
      403,
    );
  });
});
