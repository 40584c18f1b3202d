import type { ResultRecord } from '../actions/record';
import type { RuledCall } from '../policy/approval-rules';
import type { ApprovalRule } from '../policy/settings/approvals';
import type { Store, StoreRow } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';
import type { Run } from './run';
import type { Caller } from './session';

/** Where text of a distrusted author came from. */
export type Exposure = 'desk' | 'elsewhere';
const EXPOSURES: readonly Exposure[] = ['desk', 'elsewhere'];

const SECONDS_A_MINUTE = 60;
const MILLISECONDS_A_MINUTE = 60_000;

/** Holds what would leave the site after text that could have told the agent to send it; the person who reads along may decide. */
const UNTRUSTED_TEXT_READ: ApprovalRule = {
  id: 'untrusted-text-read',
  when: {},
  then: 'hold',
  approvers: { requester: true, admins: true, groups: [], people: [] },
};

/** The conversation, as far as a stateless door can tell one: the connection, or the person where there is none. */
function keyOf({ connection, door, accountId }: Caller, exposure: Exposure): string {
  return `exposed:${connection === null ? `${door}:${accountId}` : connection.id}:${exposure}`;
}

/** Notes from where the answer holds text of distrusted authors. */
export function noteExposure(run: Run, records: readonly ResultRecord[]): void {
  for (const record of records) {
    const fenced =
      record.author?.fence !== undefined || Object.values(record.passages ?? {}).some(({ author }) => author.fence !== undefined);
    if (fenced) run.exposed.add(record.target.kind === 'project' && record.target.desk === true ? 'desk' : 'elsewhere');
    for (const parts of Object.values(record.parts ?? {})) noteExposure(run, parts);
  }
}

/** What marks the conversation for the minutes that the admin set; written beside the call's audit row, in the same storage call. */
export function exposureRows({ session, exposed }: Run, now: number): StoreRow[] {
  const { where, minutes } = session.settings.untrusted.holdOutbound;
  if (where === 'nowhere') return [];
  return [...exposed].map((exposure) => ({
    key: keyOf(session.caller, exposure),
    value: { at: now },
    ttlSeconds: minutes * SECONDS_A_MINUTE,
  }));
}

function readAt(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' ? value.at : null;
}

function concernsDesk({ action, targets }: Pick<RuledCall, 'action' | 'targets'>): boolean {
  return (
    action.repliesToCustomers === true || action.product === 'jsm' || targets.some((one) => one.kind === 'project' && one.desk === true)
  );
}

/**
 * The rule against private data, untrusted text and a way out coming together: a call whose effect leaves the site is held when the same
 * conversation read untrusted text lately. One storage read, for such calls alone.
 * @throws whatever the store throws: the call is refused then.
 */
export async function outboundRules(
  { session }: Run,
  call: Pick<RuledCall, 'action' | 'targets'>,
  { store, surroundings }: { store: Store; surroundings: Surroundings },
): Promise<readonly ApprovalRule[]> {
  const { where, minutes } = session.settings.untrusted.holdOutbound;
  const leaves = call.action.leavesSite === true || call.action.repliesToCustomers === true;
  if (!leaves || where === 'nowhere') return [];
  const marks = await store.read(EXPOSURES.map((exposure) => ({ key: keyOf(session.caller, exposure) })));
  const since = surroundings.now() - minutes * MILLISECONDS_A_MINUTE;
  const recent = EXPOSURES.filter((_, index) => (readAt(marks[index]) ?? 0) > since);
  const counts = where === 'everywhere' || concernsDesk(call) ? recent.length > 0 : recent.includes('desk');
  return counts ? [UNTRUSTED_TEXT_READ] : [];
}
