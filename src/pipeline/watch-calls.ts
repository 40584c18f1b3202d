import { keepAlert, type Alert } from '../anomalies/alerts';
import { moveOn, readCursor, readProfiles, type Cursor } from '../anomalies/profiles';
import { AUDIT_ENTITY, NONE, WHOLE_SITE, rowFrom, type AuditRow } from '../audit/row';
import { pauseConnection } from '../connections/pause';
import { Fault } from '../faults/fault';
import { observe, type Finding, type Observed } from '../policy/anomalies/observe';
import { newProfile, type Profile } from '../policy/anomalies/profile';
import type { Settings } from '../policy/settings/settings';
import type { PipelinePorts } from './ports';
import { readSettings } from './settings-store';

/** Rows are looked at once their call has ended: no call lives longer than this. */
const SETTLED_MILLISECONDS = 60_000;
const LOOK_BACK_MILLISECONDS = 3_600_000;
const PAGE = 100;
/** Profiles that are stored with one step. */
const MOST_SUBJECTS = 20;
const MOST_STEPS = 300;
const RESERVE_MILLISECONDS = 10_000;

const REFUSALS = new Set(['refused', 'forbidden', 'needs-consent']);
const FINE = new Set(['done', 'previewed', 'started', 'held']);

type WatchPorts = Pick<PipelinePorts, 'store' | 'surroundings' | 'actions' | 'log'>;

/** Whose habits a call belongs to: the connection's, or the person's at a door where they come without one. */
function subjectOf({ connection, door, account }: AuditRow): string {
  return connection === NONE ? `${door}:${account}` : connection;
}

function observedOf(row: AuditRow, destructive: ReadonlySet<string>): Observed {
  return {
    at: row.at,
    end: REFUSALS.has(row.outcome) ? 'refusal' : FINE.has(row.outcome) ? 'fine' : 'error',
    destructive: row.outcome === 'done' && destructive.has(row.action),
    places: row.targets.filter((target) => target !== 'site'),
    // A list is no enumeration: only what was asked for one by one.
    things: row.records <= 1 ? row.things : [],
    records: row.records,
  };
}

/** Keeps the alert and, where the admin wants that, stops the connection. Doing it twice changes nothing. */
async function tell(row: AuditRow, { kind, value, usual }: Finding, settings: Settings, ports: WatchPorts): Promise<void> {
  const connection = row.connection === NONE ? null : row.connection;
  const pause = connection !== null && settings.anomalies.pausing.includes(kind);
  const alert: Alert = {
    id: `${kind}:${row.id}`,
    at: row.at,
    kind,
    account: row.account,
    connection,
    connectionName: row.connectionName,
    value,
    usual,
    paused: pause,
    dismissed: null,
  };
  await keepAlert(alert, ports.store);
  ports.log.write('warn', 'anomaly', { anomaly: kind, paused: pause, trace: row.id });
  if (!pause) return;
  try {
    await pauseConnection(connection, ports);
  } catch (error) {
    // A connection that is gone needs no pause.
    if (!(error instanceof Fault) || error.detail.kind !== 'not-found-or-hidden') throw error;
  }
}

/** The rows of one step: those not seen yet, of so many subjects as can be stored together. */
async function nextRows(cursor: Cursor, until: number, store: WatchPorts['store']): Promise<{ rows: AuditRow[]; more: boolean }> {
  const { upTo, seen } = cursor.state;
  const range = { from: upTo, to: until };
  const page = await store.query({ entity: AUDIT_ENTITY, index: 'by-site', partition: [WHOLE_SITE], range, limit: PAGE });
  const fresh = page.rows.map(({ key, value }) => rowFrom(key, value)).filter(({ id, at }) => at > upTo || !seen.includes(id));
  const subjects = new Set<string>();
  const rows = fresh.filter((row) => subjects.size < MOST_SUBJECTS && subjects.add(subjectOf(row)));
  return { rows, more: page.cursor !== undefined || rows.length < fresh.length };
}

/** One step: a page of the log into the profiles. True when there is more to look at. */
async function step(until: number, destructive: ReadonlySet<string>, settings: Settings, ports: WatchPorts): Promise<boolean> {
  const { store, surroundings } = ports;
  const cursor = await readCursor(until - LOOK_BACK_MILLISECONDS, surroundings.randomId(), store);
  if (cursor.state.upTo >= until) return false;
  const { rows, more } = await nextRows(cursor, until, store);
  const subjects = [...new Set(rows.map(subjectOf))];
  const known = rows.length === 0 ? [] : await readProfiles(subjects, store);
  const profiles = new Map<string, Profile>();
  subjects.forEach((subject, index) => profiles.set(subject, known[index] ?? newProfile(rows[0]?.at ?? until)));
  for (const row of rows) {
    const subject = subjectOf(row);
    const { profile, findings } = observe(profiles.get(subject) ?? newProfile(row.at), observedOf(row, destructive));
    profiles.set(subject, profile);
    for (const finding of findings) await tell(row, finding, settings, ports);
  }
  const upTo = more ? (rows.at(-1)?.at ?? cursor.state.upTo + 1) : until;
  const seen = rows.filter(({ at }) => at === upTo).map(({ id }) => id);
  const kept = upTo === cursor.state.upTo ? [...cursor.state.seen, ...seen] : seen;
  const moved = await moveOn(cursor, { revision: surroundings.randomId(), upTo, seen: kept }, profiles, store);
  return moved && more;
}

/**
 * Run by the platform every five minutes: reads the log since the last run, learns what is usual for each connection, and tells what is
 * not. Calls themselves cost nothing for it. What one run does not reach, the next one does.
 * @throws whatever the storage throws: nothing is lost, the next run goes on where this one stopped.
 */
export async function watchCalls(ports: WatchPorts): Promise<void> {
  const settings = await readSettings(ports.store);
  if (!settings.anomalies.watched) return;
  const destructive = new Set(ports.actions.filter((action) => action.destructive).map(({ id }) => id));
  const until = ports.surroundings.now() - SETTLED_MILLISECONDS;
  for (let steps = 0; steps < MOST_STEPS && ports.surroundings.remainingMilliseconds() > RESERVE_MILLISECONDS; steps += 1) {
    if (!(await step(until, destructive, settings, ports))) return;
  }
}
