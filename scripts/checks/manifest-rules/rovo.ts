import { atMost, broken, noLonger, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

const MOST_TOOLS = 50;
const LONGEST_TOOL_KEY = 64;
const LONGEST_AGENT_NAME = 30;
const MOST_AUTOMATION_ACTIONS = 20;

/** One MCP server an app, with at most fifty distinct tools whose keys have at most 64 characters. */
export function mcpServer({ modules }: Manifest): Finding[] {
  const servers = modules['rovo:mcp'];
  return [
    ...atMost('one-rovo-mcp', servers.length, 1, 'Modules of rovo:mcp'),
    ...servers.flatMap(({ key, tools }) => [
      ...atMost('mcp-tools', tools.length, MOST_TOOLS, `Tools of "${key}"`),
      ...tools.flatMap((tool) => noLonger('mcp-tool-key-length', tool, LONGEST_TOOL_KEY, `Tool "${tool}"`)),
      ...tools.filter((tool, place) => tools.indexOf(tool) < place).map((tool) => broken('mcp-tools', `"${key}" lists "${tool}" twice.`)),
    ]),
  ];
}

/** Agent names have at most thirty characters; automation is offered at most twenty actions. */
export function agents({ modules }: Manifest): Finding[] {
  const automated = modules['automation:actionProvider'].reduce((total, { actions }) => total + actions.length, 0);
  return [
    ...modules['rovo:agent'].flatMap(({ name }) => noLonger('agent-name-length', name, LONGEST_AGENT_NAME, `Agent name "${name}"`)),
    ...atMost('automation-actions', automated, MOST_AUTOMATION_ACTIONS, 'Actions offered to automation'),
  ];
}
