import * as z from 'zod';
import { Fault } from '../faults/fault';
import { ANOMALIES } from '../policy/anomaly-kinds';
import type { Store, StoreRow } from '../ports/store';

const ALERT_ENTITY = 'alert';
const WHOLE_SITE = 'all';
const KEPT_SECONDS = 90 * 86_400;
const PAGE = 50;

const details = z.object({
  kind: z.enum(ANOMALIES),
  /** Account id of the person whose agent it is. */
  account: z.string(),
  /** The connection's id, and its name; null at doors without connections. */
  connection: z.string().nullable(),
  connectionName: z.string().nullable(),
  /** How much there was, and how much would have been usual. */
  value: z.number(),
  usual: z.number(),
  /** Whether the connection was paused for it. */
  paused: z.boolean(),
  dismissed: z.object({ by: z.string(), at: z.number() }).nullable(),
});
const row = z.object({ at: z.number(), details });

/** Something unusual that a connection did; never content. */
export interface Alert extends z.infer<typeof details> {
  id: string;
  at: number;
}

function rowOf({ id, at, ...rest }: Alert): StoreRow {
  return { key: id, entity: ALERT_ENTITY, value: { site: WHOLE_SITE, at, details: rest }, ttlSeconds: KEPT_SECONDS };
}

function alertFrom(id: string, value: unknown): Alert {
  const { at, details: rest } = row.parse(value);
  return { id, at, ...rest };
}

/** Keeps an alert; one that is there already stays as it is. */
export async function keepAlert(alert: Alert, store: Store): Promise<void> {
  await store.create(rowOf(alert));
}

/** All alerts, newest first, a page at a time. */
export async function alertPage(cursor: string | undefined, store: Store): Promise<{ alerts: Alert[]; cursor?: string }> {
  const page = await store.query({
    entity: ALERT_ENTITY,
    index: 'by-site',
    partition: [WHOLE_SITE],
    descending: true,
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return {
    alerts: page.rows.map(({ key, value }) => alertFrom(key, value)),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  };
}

/** Marks an alert as seen and done with. @throws Fault `not-found-or-hidden` for an unknown id. */
export async function dismissAlert(id: string, by: string, at: number, store: Store): Promise<Alert> {
  const [value] = await store.read([{ key: id, entity: ALERT_ENTITY }]);
  if (value === undefined) throw new Fault({ kind: 'not-found-or-hidden', what: 'This alert' });
  const alert = alertFrom(id, value);
  if (alert.dismissed !== null) return alert;
  const dismissed: Alert = { ...alert, dismissed: { by, at } };
  await store.write([rowOf(dismissed)]);
  return dismissed;
}
