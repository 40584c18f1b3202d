import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openTestSite } from '../open-test-site';

const FOLDER = path.join(process.cwd(), '..', 'shared', 'recorded');

interface Recorded {
  name: string;
  request: { host: string; method: string; path: string; query: Record<string, string>; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

/** Answers of other machines than a Jira site: the gateway, the token endpoint, an address without a site. */
const ELSEWHERE = ['gateway_unknown_cloud_id', 'gateway_unknown_path', 'site_unknown', 'token_unreadable', 'token_unsupported_grant'];

const present = existsSync(FOLDER);
if (!present) console.warn('The recorded answers of a real site are not here: their comparison is skipped.');
const recorded = present
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Recorded)
  : [];

(present ? describe : describe.skip)('answers like a real Jira site, to a caller without credentials', () => {
  const site = openTestSite();
  const here = recorded.filter(({ name }) => !ELSEWHERE.includes(name));

  test.each(here.map((entry) => [entry.name, entry] as const))('%s', (_name, { request, response }) => {
    const raw = request.body as { $raw?: string } | null;
    const body = raw === null ? undefined : (raw.$raw ?? request.body);
    const answer = site.ask('nobody', request.method, `${request.path}?${new URLSearchParams(request.query).toString()}`, body);
    expect(answer.status).toBe(response.status);
    expect(answer.body).toEqual(response.body);
    expect(answer.headers).toMatchObject(response.headers);
  });

  test('what is left out is not about a Jira site', () => {
    const left = recorded.filter(({ name }) => ELSEWHERE.includes(name));
    expect(left.map(({ name }) => name).sort()).toEqual(ELSEWHERE);
    expect(left.every(({ request, name }) => request.host !== 'site' || name === 'site_unknown')).toBe(true);
  });
});
