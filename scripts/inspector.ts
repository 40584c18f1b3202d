import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { withHost, type HostFacts } from './running-host';
import { Inspector } from './try/inspector';
import { Person } from './try/person';

const INSPECTOR = join('node_modules', '.bin', 'mcp-inspector');
const ERAS = ['legacy', 'modern'];
/** What the command line exits with when it would have to sign in. */
const AUTH_REQUIRED = 3;

const toolList = z.object({ result: z.object({ tools: z.array(z.object({ name: z.string() })).min(1) }) });
const toolAnswer = z.object({
  result: z.object({ content: z.array(z.object({ text: z.string() })).min(1), isError: z.boolean().default(false) }),
});

/** One call of the Inspector's command line. @throws with what it printed when it exits with an error. */
async function inspect({ mcpUrl, keys }: HostFacts, era: string, ...args: string[]): Promise<unknown> {
  const at = [
    '--cli',
    mcpUrl,
    '--transport',
    'http',
    '--header',
    `Authorization: Bearer ${keys.member}`,
    '--protocol-era',
    era,
    '--format',
    'json',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [INSPECTOR, ...at, ...args]);
  return JSON.parse(stdout);
}

/** The MCP Inspector lists the tools, finds their schemas portable, and calls one, in both eras. */
async function inspected(host: HostFacts): Promise<void> {
  for (const era of ERAS) {
    const { tools } = toolList.parse(await inspect(host, era, '--method', 'tools/list', '--strict')).result;
    assert.ok(tools.some(({ name }) => name === 'jira_search_issues'));
    const search = ['--method', 'tools/call', '--tool-name', 'jira_search_issues', '--tool-args-json', '{"jql":"project = PAY","limit":1}'];
    const { content, isError } = toolAnswer.parse(await inspect(host, era, ...search)).result;
    assert.equal(isError, false);
    assert.match(content[0]?.text ?? '', /PAY-\d+/);
    console.log(`ok     ${era}: ${tools.length} tools listed, jira_search_issues answered`);
  }
}

/** The Inspector signs in by itself, keeps what it was given, and is shut out when its person ends that on the connections page. */
async function signedIn(host: HostFacts): Promise<void> {
  const person = new Person(host, 'member');
  for (const era of ERAS) {
    const inspector = new Inspector(host.mcpUrl, async (address) => {
      await fetch(await person.signIn(address));
    });
    try {
      const list = ['--protocol-era', era, '--method', 'tools/list'];
      const { tools } = toolList.parse((await inspector.run(...list)).printed).result;
      assert.deepEqual(toolList.parse((await inspector.run(...list, '--stored-auth-only')).printed).result.tools, tools);
      await person.endSignIns();
      assert.equal((await inspector.run(...list, '--stored-auth-only')).status, AUTH_REQUIRED);
      console.log(`ok     ${era}: signed in through the consent page, and shut out when that was ended there`);
    } finally {
      inspector.close();
    }
  }
}

withHost(async (host) => {
  await inspected(host);
  await signedIn(host);
}).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
