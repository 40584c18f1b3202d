import { isPublic } from '../../../host/site/jira/beans/activity';
import { SCOPES } from '../../../src/policy/connection';
import { startWorld, type PersonName, type World } from '../../support/world';
import type { Told } from '../../support/told';

export interface DeskWorld {
  world: World;
  read(as: PersonName, action: string, input: Record<string, unknown>): Promise<Told>;
  write(as: PersonName, action: string, input: Record<string, unknown>): Promise<Told>;
  /** Takes back the change that an answer tells of. */
  undo(as: PersonName, told: Told): Promise<Told>;
  /** Everything that was said on a request, as the site keeps it: whether customers read it, and the words. */
  said(key: string): { public: boolean; body: unknown }[];
}

/** A world whose admin lets agents answer customers and take things back, without a human. */
export async function startDesk(): Promise<DeskWorld> {
  const world = await startWorld();
  await world.decide((settings) => ({
    ...settings,
    publicReplies: true,
    effects: { ...settings.effects, jira: { ...settings.effects.jira, delete: true } },
    approvals: { ...settings.approvals, rules: [] },
  }));
  const keys = new Map<PersonName, Promise<string>>();
  const call = async (runner: string, as: PersonName, action: string, input: Record<string, unknown>, confirm?: string): Promise<Told> => {
    const key = keys.get(as) ?? world.mintKey(as, SCOPES);
    keys.set(as, key);
    return world.mcp(await key).call(runner, { action, input, ...(confirm === undefined ? {} : { confirm }) });
  };
  return {
    world,
    read: (as, action, input) => call('atlassian_run_read', as, action, input),
    write: (as, action, input) => call('atlassian_run_write', as, action, input),
    async undo(as, told) {
      const input = { change: told.structured?.['change'] };
      const previewed = await call('atlassian_run_destructive', as, 'atlassian_undo_change', input);
      const token = previewed.structured?.['confirm'];
      return typeof token === 'string' ? call('atlassian_run_destructive', as, 'atlassian_undo_change', input, token) : previewed;
    },
    said(key) {
      const issue = world.opened.state.jira.issue(key);
      const comments = world.opened.state.jira.comments.filter(({ issueId }) => issueId === issue?.id);
      return comments.map((comment) => ({ public: isPublic(comment), body: comment.body }));
    },
  };
}
