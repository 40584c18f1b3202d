import type { PersonName, World } from '../../support/world';
import type { Told } from '../../support/told';

/** An agent at the MCP door that works as a person, through the runners that reach every action. */
export interface Agent {
  read(action: string, input: Record<string, unknown>): Promise<Told>;
  write(action: string, input: Record<string, unknown>): Promise<Told>;
}

export async function agentOf(world: World, as: PersonName): Promise<Agent> {
  const mcp = world.mcp(await world.mintKey(as));
  return {
    read: (action, input) => mcp.call('atlassian_run_read', { action, input }),
    write: (action, input) => mcp.call('atlassian_run_write', { action, input }),
  };
}

/** What the site holds under a title, straight from its state: what no answer of the app can make up. */
export function stored(world: World, title: string) {
  const { confluence } = world.opened.state;
  const content = confluence.contents.find((one) => one.title === title);
  if (!content) throw new Error(`The site holds no "${title}".`);
  return { ...content, body: confluence.body(content), labels: confluence.labelsOf(content).map(({ name }) => name) };
}

/** The records of an answer as data. */
export function records(told: Told): Record<string, unknown>[] {
  const found = told.structured?.['records'];
  if (!Array.isArray(found)) throw new Error(`No records in: ${told.text}`);
  return found as Record<string, unknown>[];
}
