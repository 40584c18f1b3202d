import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { withHost, type HostFacts } from './running-host';

const INSPECTOR = join('node_modules', '.bin', 'mcp-inspector');
const ERAS = ['legacy', 'modern'];

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

withHost(inspected).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
