import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Ready {
  mcpUrl: string;
  siteUrl: string;
  adminUrl: string;
  connectionsUrl: string;
  keys: Record<'admin' | 'member' | 'restricted', string>;
  people: { accountId: string; name: string; email: string; siteToken: string; role: string }[];
}

const root = mkdtempSync(path.join(tmpdir(), 'drawbridge-host-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

/** Runs the host's command line; resolves with its first output, or with its end. */
async function run(...flags: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join('host', 'main.ts'), ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (/"mcpUrl"|Ctrl-C/.test(output.stdout)) resolve();
    });
  });
  await Promise.race([ready, ended]);
  return { child, output, ended };
}

async function start(...flags: string[]) {
  const host = await run('--json', '--port', '0', ...flags);
  // The line is the contract of `--json`.
  const ready = JSON.parse(host.output.stdout || '{}') as Ready;
  return { ...host, ready };
}

async function call(ready: Ready, key: string, method: string, params: object = {}): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const response = await fetch(ready.mcpUrl, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) });
  return { status: response.status, body: await response.json() };
}

test('a host starts, serves the app and the site, ends at once, starts again with the same keys, and afresh on demand', async () => {
  const data = path.join(root, 'life');
  const first = await start('--data', data);
  expect(first.output).toEqual({ stdout: expect.stringMatching(/^\{.*\}\n$/) as unknown, stderr: '' });
  expect(await call(first.ready, first.ready.keys.member, 'tools/list')).toMatchObject({
    status: 200,
    body: { result: { tools: expect.any(Array) as unknown } },
  });
  for (const page of [first.ready.adminUrl, first.ready.connectionsUrl])
    expect(await (await fetch(page)).text()).toContain('<title>Drawbridge');
  expect(await call(first.ready, 'nonsense', 'tools/list')).toMatchObject({ status: 401 });
  const admin = first.ready.people.find(({ role }) => role === 'admin');
  const authorization = `Basic ${Buffer.from(`${admin?.email}:${admin?.siteToken}`).toString('base64')}`;
  const myself = await fetch(`${first.ready.siteUrl}/rest/api/3/myself`, { headers: { authorization } });
  expect(await myself.json()).toMatchObject({ accountId: admin?.accountId });

  const [second, third] = await Promise.all([
    run('--json', '--port', '0', '--data', data),
    run('--port', new URL(first.ready.siteUrl).port, '--data', path.join(root, 'other')),
  ]);
  const held = `The data folder ${data} is in use by another host: stop it, or choose another folder with --data.\n`;
  expect([await second.ended, second.output]).toEqual([1, { stdout: '', stderr: held }]);
  expect([await third.ended, third.output.stderr]).toEqual([1, expect.stringContaining('is taken: choose another with --port')]);

  const stopped = Date.now();
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(Date.now() - stopped).toBeLessThan(1_000);

  const again = await start('--data', data);
  expect(again.ready.keys).toEqual(first.ready.keys);
  again.child.kill('SIGKILL');
  await again.ended;

  const reset = await run('--port', '0', '--data', data, '--reset');
  for (const part of [
    'Loading the app',
    'claude mcp add --transport http',
    '.vscode/mcp.json',
    '.cursor/mcp.json',
    'MCP Inspector',
    'Bearer drawbridge_',
  ]) {
    expect(reset.output.stdout).toContain(part);
  }
  for (const key of Object.values(first.ready.keys)) expect(reset.output.stdout).not.toContain(key);
  reset.child.kill('SIGINT');
  expect(await reset.ended).toBe(0);
}, 60_000);

test('an unknown flag is one line and exit 1', async () => {
  const { output, ended } = await run('--prot', '1');
  expect([await ended, output]).toEqual([
    1,
    { stdout: '', stderr: "Unknown option '--prot'. The flags are: --port N, --data DIR, --reset, --json, --seed FILE, --scale N.\n" },
  ]);
});

test('a seed that is none is one line and exit 1, and so is another seed for a site that has grown', async () => {
  const bad = path.join(root, 'bad.json');
  writeFileSync(bad, JSON.stringify({ people: { ada: { id: 'a', name: 'Ada', role: 'queen', timeZone: 'UTC' } } }));
  const refused = await run('--port', '0', '--json', '--data', path.join(root, 'none'), '--seed', bad);
  expect([await refused.ended, refused.output.stdout]).toEqual([1, '']);
  expect(refused.output.stderr).toMatch(/^\S+bad\.json: people\.ada\.role: [^\n]*\n$/);

  const small = path.join('host', 'site', 'seed', 'data', 'small.json');
  const data = path.join(root, 'small');
  const grown = await start('--data', data, '--seed', small);
  expect(grown.ready.people.map(({ name }) => name)).not.toContain('Nadia Ferreira');
  grown.child.kill('SIGTERM');
  await grown.ended;
  const again = await run('--json', '--port', '0', '--data', data, '--seed', small, '--scale', '2');
  expect(await again.ended).toBe(1);
  expect(again.output.stderr).toMatch(/^The data folder holds a site grown from \S+small\.json: start with --reset, [^\n]*\n$/);
}, 60_000);
