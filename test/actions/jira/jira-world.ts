import { travel } from '../../support/clock';
import { startWorld, type PersonName, type World } from '../../support/world';
import type { Told } from '../../support/told';

/** Shortly after the newest event of the seed. */
const TODAY = Date.UTC(2026, 10, 22, 10);

export interface JiraWorld {
  world: World;
  /** Calls an action at the MCP door as a person; actions that are not tools of their own go through the runners. */
  read(as: PersonName, action: string, input: Record<string, unknown>): Promise<Told>;
  write(as: PersonName, action: string, input: Record<string, unknown>): Promise<Told>;
  /** How many requests reached Jira that change something. */
  changesSent(): number;
}

export async function startJira(): Promise<JiraWorld> {
  travel(TODAY - Date.now());
  const world = await startWorld();
  const keys = new Map<PersonName, Promise<string>>();
  const call = async (runner: string, as: PersonName, action: string, input: Record<string, unknown>): Promise<Told> => {
    const key = keys.get(as) ?? world.mintKey(as);
    keys.set(as, key);
    return world.mcp(await key).call(runner, { action, input });
  };
  const reads = ['/search/jql', '/search/approximate-count', '/jql/parse', '/issue/bulkfetch'];
  return {
    world,
    read: (as, action, input) => call('atlassian_run_read', as, action, input),
    write: (as, action, input) => call('atlassian_run_write', as, action, input),
    changesSent: () =>
      world.opened.log
        .all()
        .filter(({ method, url, product }) => product === 'jira' && method !== 'GET' && !reads.some((one) => url.includes(one))).length,
  };
}
