import { authorizationVerdicts } from './conformance/authorization';
import { withBearer } from './conformance/bearer-proxy';
import { withFixtures } from './conformance/fixture/host';
import { expectedOf, judged, requiredBy } from './conformance/requirements';
import { NEEDS_DIAGNOSTIC_TOOL, SCENARIOS } from './conformance/scenarios';
import { suiteResults } from './conformance/suite';
import { verdictOf } from './conformance/verdict';
import { withHost, type HostFacts } from './running-host';

const REVISIONS = ['2026-07-28', '2025-11-25'];
/** For a scenario that waits for what never comes. */
const TIMEOUT_MILLISECONDS = '9000';
const AT_ONCE = 3;

function report(what: string, problems: readonly string[]): boolean {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  for (const problem of problems) console.log(`         ${problem}`);
  return problems.length === 0;
}

/** Everything that a revision requires of a server, with the suite's fixtures behind the real door. */
async function required(url: string, revision: string): Promise<boolean> {
  const results = await suiteResults(['server', '--url', url, '--requirements', revision, '--timeout', TIMEOUT_MILLISECONDS]);
  const { passed, required, problems } = judged(requiredBy(revision), results, expectedOf(revision));
  return report(`${revision}: ${passed} of ${required} required scenarios, over the fixtures`, problems);
}

/** One scenario over what Drawbridge itself offers. */
async function overProduct(url: string, revision: string, scenario: string): Promise<boolean> {
  const results = await suiteResults(['server', '--url', url, '--scenario', scenario, '--spec-version', revision]);
  const { passed, problems } = verdictOf(results.get(scenario) ?? [], NEEDS_DIAGNOSTIC_TOOL);
  return report(`${revision}: ${scenario}, over the app (${passed} checks)`, problems);
}

/** Runs the tasks, a few at once. Returns whether all of them held. */
async function all(tasks: (() => Promise<boolean>)[]): Promise<boolean> {
  const waiting = tasks.values();
  const held: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (const task of waiting) held.push(await task());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return held.length === tasks.length && held.every(Boolean);
}

/** The scenarios for authorization servers, over the app. */
async function authorization(host: HostFacts): Promise<boolean> {
  const verdicts = await authorizationVerdicts(host);
  return [...verdicts]
    .map(([scenario, { passed, problems }]) => report(`authorization: ${scenario} (${passed} checks)`, problems))
    .every(Boolean);
}

async function conformance(): Promise<boolean> {
  const fixtures = await withFixtures((mcpUrl, key) =>
    withBearer(mcpUrl, key, (url) => all(REVISIONS.map((revision) => () => required(url, revision)))),
  );
  const app = await withHost((host) =>
    withBearer(host.mcpUrl, host.keys.member, (url) =>
      all([
        () => authorization(host),
        ...Object.entries(SCENARIOS).flatMap(([revision, scenarios]) =>
          scenarios.map((scenario) => () => overProduct(url, revision, scenario)),
        ),
      ]),
    ),
  );
  return fixtures && app;
}

conformance().then(
  (held) => {
    if (!held) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
