import { spawnSync } from 'node:child_process';

/** Operations that jira.js does not have. */
const LEFT_OUT = ['GET /rest/api/3/priority', 'GET /rest/api/3/resolution/search'];

test('jira.js makes every call of the shape tests, and finds no answer that is not as it knows them', () => {
  const env = { ...process.env, AUDIT_SCHEMAS: 'true' };
  const run = spawnSync(process.execPath, ['--import', 'tsx', require.resolve('./drive-jira-js')], { env, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  // What the driver prints.
  const { unknown, faults, drift } = JSON.parse(run.stdout) as { unknown: string[]; faults: string[]; drift: unknown[] };
  expect(faults).toEqual([]);
  expect(drift).toEqual([]);
  expect(unknown.sort()).toEqual(LEFT_OUT);
}, 30_000);
