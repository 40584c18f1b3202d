import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBearer } from './conformance/bearer-proxy';
import { NEEDS_DIAGNOSTIC_TOOL, SCENARIOS } from './conformance/scenarios';
import { verdictOf, type Verdict } from './conformance/verdict';
import { withHost, type HostFacts } from './running-host';

const SUITE = join('node_modules', '.bin', 'conformance');

/** Runs one scenario through the suite's own command line and reads what it wrote. */
async function run(url: string, scenario: string, revision: string): Promise<Verdict> {
  const results = mkdtempSync(join(tmpdir(), 'drawbridge-conformance-'));
  try {
    const args = ['server', '--url', url, '--scenario', scenario, '--spec-version', revision, '--output-dir', results];
    const child = spawn(process.execPath, [SUITE, ...args], { stdio: 'ignore' });
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // The suite puts each scenario's checks into a folder of its own; none means that the scenario did not run.
    const [folder] = readdirSync(results);
    if (folder === undefined) return { passed: 0, problems: ['The suite ran nothing.'] };
    return verdictOf(readFileSync(join(results, folder, 'checks.json'), 'utf8'), NEEDS_DIAGNOSTIC_TOOL);
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/** The protocol's own scenarios against the running host, in both eras. Returns how many scenarios failed. */
async function conformance(url: string): Promise<number> {
  let failures = 0;
  for (const [revision, scenarios] of Object.entries(SCENARIOS)) {
    for (const scenario of scenarios) {
      const { passed, problems } = await run(url, scenario, revision);
      console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${revision} ${scenario} (${passed} checks)`);
      for (const problem of problems) console.log(`         ${problem}`);
      if (problems.length > 0) failures += 1;
    }
  }
  return failures;
}

withHost(({ mcpUrl, keys }: HostFacts) => withBearer(mcpUrl, keys.member, conformance)).then(
  (failures) => {
    if (failures > 0) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
