import { SCOPES } from '../../../src/policy/connection';
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
  /** The preview of a destructive action, and with it the token. */
  preview(as: PersonName, action: string, input: Record<string, unknown>): Promise<Told>;
  /** A destructive action in both its steps. */
  destroy(as: PersonName, action: string, input: Record<string, unknown>): Promise<Told>;
  /** Takes back the change that an answer tells of. */
  undo(as: PersonName, told: Told): Promise<Told>;
  /** How many requests reached Jira that change something. */
  changesSent(): number;
  /** Does the work, and makes sure that nothing reached Jira that could have changed anything. */
  unchanged<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** An admin who lets agents delete, in two steps but without a human, as often as a test does. */
export async function letDelete({ world }: JiraWorld): Promise<void> {
  const often = { read: 6000, write: 1200, destructive: 600 };
  await world.decide((settings) => ({
    ...settings,
    effects: { ...settings.effects, jira: { ...settings.effects.jira, delete: true } },
    approvals: { ...settings.approvals, rules: [] },
    limits: { ...settings.limits, perMinute: { connection: often, person: often, site: often } },
  }));
}

export async function startJira(): Promise<JiraWorld> {
  travel(TODAY - Date.now());
  const world = await startWorld();
  const keys = new Map<PersonName, Promise<string>>();
  const call = async (runner: string, as: PersonName, action: string, input: Record<string, unknown>, confirm?: string): Promise<Told> => {
    const key = keys.get(as) ?? world.mintKey(as, SCOPES);
    keys.set(as, key);
    return world.mcp(await key).call(runner, { action, input, ...(confirm === undefined ? {} : { confirm }) });
  };
  const confirmed = async (send: (confirm?: string) => Promise<Told>): Promise<Told> => {
    const previewed = await send();
    const token = previewed.structured?.['confirm'];
    return typeof token === 'string' ? send(token) : previewed;
  };
  const reads = ['/search/jql', '/search/approximate-count', '/jql/parse', '/issue/bulkfetch', '/changelog/bulkfetch'];
  const changesSent = (): number =>
    world.opened.log
      .all()
      .filter(({ method, url, product }) => product === 'jira' && method !== 'GET' && !reads.some((one) => url.includes(one))).length;
  return {
    world,
    read: (as, action, input) => call('atlassian_run_read', as, action, input),
    write: (as, action, input) => call('atlassian_run_write', as, action, input),
    preview: (as, action, input) => call('atlassian_run_destructive', as, action, input),
    destroy: (as, action, input) => confirmed((confirm) => call('atlassian_run_destructive', as, action, input, confirm)),
    undo: (as, told) =>
      confirmed((confirm) =>
        call('atlassian_run_destructive', as, 'atlassian_undo_change', { change: told.structured?.['change'] }, confirm),
      ),
    changesSent,
    async unchanged(work) {
      const before = changesSent();
      const result = await work();
      expect(changesSent()).toBe(before);
      return result;
    },
  };
}
