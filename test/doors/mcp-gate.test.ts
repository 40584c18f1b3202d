import { travel } from '../support/clock';
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

const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

function errorOf(answer: { body: string }): { code: number; message: string } {
  return (JSON.parse(answer.body) as { error: { code: number; message: string } }).error;
}

describe('who is let in at the MCP door', () => {
  test.each(['GET', 'POST', 'DELETE', 'PUT', 'OPTIONS'])(
    '%s without a key is 401 with a challenge that says where keys come from',
    async (method) => {
      const answer = await world.mcp(key).send({ method, headers: { authorization: '' }, body: ping });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['WWW-Authenticate']?.[0]).toMatch(
        /^Bearer realm="drawbridge", resource_metadata="http[^"]+\/.well-known\/oauth-protected-resource", scope="jira:read /,
      );
      expect(answer.headers['WWW-Authenticate']?.[0]).not.toContain('error=');
      expect(errorOf(answer).message).toContain('connections page');
    },
  );

  test('an unknown key is 401 invalid_token', async () => {
    const answer = await world.mcp('drawbridge_unknown').send({ body: ping });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['WWW-Authenticate']?.[0]).toContain('error="invalid_token"');
  });

  test('an expired key is 401 even while storage still holds it', async () => {
    const short = await world.mintKey('marta');
    travel(30 * 86_400_000);
    const answer = await world.mcp(short).send({ body: ping });
    travel(-30 * 86_400_000);
    expect(answer.statusCode).toBe(401);
    expect(errorOf(answer).message).toContain('expired');
  });

  test('a revoked key is 401 at its very next call', async () => {
    const doomed = await world.mintKey('marta');
    expect((await world.mcp(doomed).send({ body: ping })).statusCode).toBe(200);
    const { keys } = await pageKeys();
    await world.page('revokeKey', { id: keys[0]?.id ?? '' }, 'marta');
    const answer = await world.mcp(doomed).send({ body: ping });
    expect(answer.statusCode).toBe(401);
    expect(errorOf(answer).message).toContain('revoked');
  });

  test.each(['', 'with a good header'])('a key in the query string is refused, %s', async (header) => {
    const headers = header === '' ? { authorization: '' } : {};
    const answer = await world.mcp(key).send({ headers, query: { access_token: [key] }, body: ping });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain(key);
  });

  test.each([[{ host: 'evil.example' }], [{ origin: 'https://evil.example' }]])('%j is 403, key or not', async (headers) => {
    expect((await world.mcp(key).send({ headers, body: ping })).statusCode).toBe(403);
  });
});

describe('what is let in at the MCP door', () => {
  test.each(['GET', 'DELETE', 'PUT'])('%s with a key is 405', async (method) => {
    const answer = await world.mcp(key).send({ method });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['Allow']).toEqual(['POST']);
  });

  test('a body that is not JSON is a parse error', async () => {
    const answer = await world.mcp(key).send({ body: '{"jsonrpc":' });
    expect(answer.statusCode).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: -32700, message: expect.stringContaining('not JSON') as string });
  });

  test('a body of more than a million characters is 413', async () => {
    const answer = await world
      .mcp(key)
      .send({ body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { filler: 'x'.repeat(1_000_001) } }) });
    expect(answer.statusCode).toBe(413);
  });

  test('a path below the door is 404', async () => {
    expect((await world.mcp(key).send({ userPath: '/admin', body: ping })).statusCode).toBe(404);
  });

  test('a legacy client without a fitting Accept is told so', async () => {
    const answer = await world
      .mcp(key)
      .send({ headers: { accept: 'text/plain' }, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }) });
    expect(answer.statusCode).toBe(406);
  });

  test('subscriptions/listen is answered at once, as a method that is not there', async () => {
    const { status, answer } = await world.mcp(key).request('subscriptions/listen');
    expect(status).toBe(404);
    expect(answer.error?.code).toBe(-32601);
  });

  test('nothing that is answered may be cached', async () => {
    expect((await world.mcp(key).send({ body: ping })).headers['Cache-Control']).toEqual(['no-store']);
  });
});

async function pageKeys() {
  const outcome = await world.page('myKeys', {}, 'marta');
  if (!outcome.ok) throw new Error(outcome.text);
  return outcome.answer;
}
