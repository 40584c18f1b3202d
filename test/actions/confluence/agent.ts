import { SCOPES } from '../../../src/policy/connection';
import type { PersonName, World } from '../../support/world';
import type { Told } from '../../support/told';

/** An agent at the MCP door that works as a person, through the runners that reach every action. */
export interface Agent {
  read(action: string, input: Record<string, unknown>): Promise<Told>;
  write(action: string, input: Record<string, unknown>): Promise<Told>;
  /** The preview of a destructive action, and with it the token. */
  preview(action: string, input: Record<string, unknown>): Promise<Told>;
  /** A destructive action in both its steps. */
  destroy(action: string, input: Record<string, unknown>): Promise<Told>;
  /** Takes back the change that an answer tells of. */
  undo(told: Told): Promise<Told>;
}

export async function agentOf(world: World, as: PersonName): Promise<Agent> {
  const mcp = world.mcp(await world.mintKey(as, SCOPES));
  const destructive = (action: string, input: Record<string, unknown>, confirm?: string): Promise<Told> =>
    mcp.call('atlassian_run_destructive', { action, input, ...(confirm === undefined ? {} : { confirm }) });
  const destroy = async (action: string, input: Record<string, unknown>): Promise<Told> => {
    const previewed = await destructive(action, input);
    const token = previewed.structured?.['confirm'];
    return typeof token === 'string' ? destructive(action, input, token) : previewed;
  };
  return {
    read: (action, input) => mcp.call('atlassian_run_read', { action, input }),
    write: (action, input) => mcp.call('atlassian_run_write', { action, input }),
    preview: destructive,
    destroy,
    undo: (told) => destroy('atlassian_undo_change', { change: told.structured?.['change'] }),
  };
}

/** An admin who lets agents delete, manage and answer customers, in two steps but without a human, as often as a test does. */
export async function letAct(world: World): Promise<void> {
  const often = { read: 6000, write: 1200, destructive: 600 };
  const all = { read: true, create: true, update: true, delete: true, manage: true };
  await world.decide((settings) => ({
    ...settings,
    effects: { ...settings.effects, confluence: all, jsm: all, jira: all },
    publicReplies: true,
    approvals: { ...settings.approvals, rules: [] },
    limits: { ...settings.limits, perMinute: { connection: often, person: often, site: often } },
  }));
}

/** What the site holds under a title, straight from its state: what no answer of the app can make up. */
export function stored(world: World, title: string) {
  const { confluence } = world.opened.state;
  const content = confluence.contents.find((one) => one.title === title);
  if (!content) throw new Error(`The site holds no "${title}".`);
  return { ...content, body: confluence.body(content), labels: confluence.labelsOf(content).map(({ name }) => name) };
}

/** The tree of a space as the site holds it: every current title under its parent's, in order. */
export function treeOf(world: World, space: string): [string | null, string][] {
  const { contents } = world.opened.state.confluence;
  const spaceId = world.opened.state.confluence.space(space)?.id;
  const current = contents.filter((one) => one.spaceId === spaceId && one.status === 'current' && one.type !== 'blogpost');
  return current
    .toSorted((a, b) => a.position - b.position || Number(a.id) - Number(b.id))
    .map(({ parentId, title }): [string | null, string] => [contents.get(parentId ?? '')?.title ?? null, title])
    .toSorted(([one], [other]) => (one ?? '').localeCompare(other ?? ''));
}

/** The records of an answer as data. */
export function records(told: Told): Record<string, unknown>[] {
  const found = told.structured?.['records'];
  if (!Array.isArray(found)) throw new Error(`No records in: ${told.text}`);
  return found as Record<string, unknown>[];
}
