import type { AccessView, GovernanceContext } from '../actions/governance';
import { heldCall } from '../approvals/held-calls';
import { Fault } from '../faults/fault';
import { journalEntry, journalPage } from '../journal/entries';
import { asSeen } from '../journal/entry';
import { accessTo } from '../policy/places';
import { runnableActions } from './catalogue';
import { checkEntry, visibleEntries } from './journal-sight';
import { limitsLeft } from './limiter/limits-left';
import type { PipelinePorts } from './ports';
import type { Session } from './session';
import type { LabelSight } from './sight/label-sight';
import { imageOf } from './undo';

function openKeys(rules: Readonly<Record<string, string>>, access: string): string[] {
  return Object.entries(rules)
    .filter(([, rule]) => rule === access)
    .map(([key]) => key);
}

async function accessOf(session: Session, ports: PipelinePorts): Promise<AccessView> {
  const { settings, caller } = session;
  const groups: Record<string, { runnable: string[]; off: number }> = {};
  const runnable = new Set(runnableActions(ports.actions, session));
  for (const action of ports.actions) {
    const group = (groups[`${action.product}: ${action.group}`] ??= { runnable: [], off: 0 });
    if (runnable.has(action)) group.runnable.push(action.id);
    else group.off += 1;
  }
  const placesOf = (list: typeof settings.projects, only: readonly string[] | null) => ({
    default: list.default,
    write: openKeys(list.rules, 'write'),
    read: openKeys(list.rules, 'read'),
    only,
  });
  return {
    scopes: caller.connection?.scopes ?? null,
    projects: placesOf(settings.projects, settings.only.projects),
    spaces: { ...placesOf(settings.spaces, settings.only.spaces), personal: settings.spaces.personal },
    groups,
    left: await limitsLeft(session, ports),
    heldBy: settings.approvals.rules.filter(({ then }) => then === 'hold').map(({ id }) => id),
    refusedBy: settings.approvals.rules.filter(({ then }) => then === 'refuse').map(({ id }) => id),
    publicReplies: settings.publicReplies,
    fieldsRestricted: settings.fields.hidden.length + settings.fields.readOnly.length > 0,
    labelsRestricted: settings.hiddenLabels.length > 0,
  };
}

/** What actions about governance itself may see: what concerns the caller, within what agents may read. */
export function governanceFor(session: Session, labels: LabelSight, ports: PipelinePorts): GovernanceContext {
  const { store, surroundings } = ports;
  return {
    access: () => accessOf(session, ports),
    async changes(query) {
      const { entries, cursor } = await journalPage(query, store);
      const visible = await visibleEntries(entries, session, labels);
      return { entries: visible.map((entry) => asSeen(entry, surroundings.now())), ...(cursor === undefined ? {} : { cursor }) };
    },
    async change(id) {
      const entry = await journalEntry(id, store);
      await checkEntry(entry, session, labels);
      const [before, after] = [await imageOf(entry, 'before', store), await imageOf(entry, 'after', store)];
      return {
        entry: asSeen(entry, surroundings.now()),
        before: before?.record ?? null,
        after: after?.record ?? null,
        undoable: entry.outcome === 'done' && (after?.undo ?? before?.undo ?? null) !== null,
      };
    },
    async approval(id) {
      const held = await heldCall(id, store);
      const open = held.targets.every((target) => accessTo(session.settings, target) !== 'none');
      if (held.requester !== session.caller.accountId || !open) throw new Fault({ kind: 'not-found-or-hidden', what: 'This approval' });
      return held;
    },
    sharedJournal: session.settings.sharedJournal,
  };
}
