import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHostServer, listen } from '../../../host/server';
import { platform } from '../runtime/fixture/platform';
import { openTestSite } from '../site/open-test-site';
import { RECORDED_DIFFERENCES } from './recorded-differences';

const FOLDER = path.join(process.cwd(), '..', 'shared', 'recorded');
const SHARE = 0.95;

interface Recorded {
  name: string;
  request: { method: string; path: string; query: Record<string, string>; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

const present = existsSync(FOLDER);
if (!present) process.stdout.write('skipped: the recorded answers of a real site are not beside the project\n');
const recorded = (present ? readdirSync(FOLDER) : [])
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Recorded);

const { site, people } = openTestSite();
const { runtime } = platform();
const preview = { answer: () => Promise.reject(new Error('nobody asks for the preview')) };
const server = createHostServer(() => ({ runtime, site, people, preview, onError: (error) => console.error(error) }));
let origin = '';

beforeAll(async () => {
  origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The local host's answer to a recorded request, in the form of a recorded answer: the same headers, and JSON where it was JSON. */
async function answered({ request, response }: Recorded): Promise<Recorded['response']> {
  const { method, query, body } = request;
  const raw = (body as { $raw?: string } | null)?.$raw ?? JSON.stringify(body);
  const answer = await fetch(`${origin}${request.path}?${new URLSearchParams(query).toString()}`, {
    method,
    ...(body === null ? {} : { headers: { 'content-type': 'application/json' }, body: raw }),
  });
  const headers = Object.fromEntries(Object.keys(response.headers).map((name) => [name, answer.headers.get(name) ?? '']));
  return { status: answer.status, headers, body: await answer.json() };
}

/** What was recorded, with `{$any: type}` standing for any value of its type. */
function expected(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value !== 'object' || value === null) return value;
  if ('$any' in value && value.$any === 'string') return expect.any(String) as unknown;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, expected(inside)]));
}

(present ? describe : describe.skip)(
  'a caller without credentials is answered as a real site, its gateway and its token endpoint answer',
  () => {
    const alike = recorded.filter(({ name }) => !(name in RECORDED_DIFFERENCES));

    test.each(alike.map((entry) => [entry.name, entry] as const))('%s', async (_name, entry) => {
      expect(await answered(entry)).toEqual(expected(entry.response));
    });

    test.each(Object.keys(RECORDED_DIFFERENCES))('%s is still listed as different for a reason', async (name) => {
      const entry = recorded.find((candidate) => candidate.name === name);
      if (!entry) throw new Error(`Nothing named ${name} was recorded.`);
      expect(await answered(entry)).not.toEqual(expected(entry.response));
    });

    test('the listed ones are few', () => {
      expect(alike.length / recorded.length).toBeGreaterThanOrEqual(SHARE);
    });
  },
);

test('the gateway leads to the site, for its own cloud id and the right product', async () => {
  const [person] = people.all();
  const headers = { authorization: `Basic ${Buffer.from(`${person?.email ?? ''}:${person?.siteToken ?? ''}`).toString('base64')}` };
  const status = async (url: string) => (await fetch(origin + url, { headers })).status;
  expect(await status(`/ex/jira/${runtime.cloudId}/rest/api/3/myself`)).toBe(200);
  expect(await status(`/ex/confluence/${runtime.cloudId}/wiki/api/v2/spaces`)).toBe(200);
  expect(await status(`/ex/confluence/${runtime.cloudId}/rest/api/3/myself`)).toBe(404);
  expect(await status(`/ex/jira/other/rest/api/3/myself`)).toBe(404);
});

test('the token endpoint reads forms too, and knows no client', async () => {
  const ask = async (body: Record<string, string>) => {
    const answer = await fetch(`${origin}/oauth/token`, { method: 'POST', body: new URLSearchParams(body) });
    return [answer.status, ((await answer.json()) as { error: string }).error];
  };
  expect(await ask({ grant_type: 'refresh_token', refresh_token: 'x', client_id: 'y' })).toEqual([401, 'invalid_client']);
  expect(await ask({})).toEqual([400, 'invalid_request']);
});
