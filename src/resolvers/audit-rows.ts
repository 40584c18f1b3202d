import * as z from 'zod';
import { csvOf, jsonLinesOf } from '../audit/export';
import { connectionId } from '../audit/query';
import { shownOutcome, type AuditRow } from '../audit/row';
import { auditRows, type RowPage } from '../audit/rows';
import { EXPORT_FORMATS, type AuditExport, type AuditExportPart, type AuditPage, type AuditQuery, type AuditView } from '../contract/audit';
import { readSettings } from '../pipeline/settings-store';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

const MILLISECONDS_A_DAY = 86_400_000;
const ROWS_A_PIECE = 100;
/** Index partitions hold at most 1,700 bytes. */
const text = z.exactOptional(z.string().trim().min(1).max(255));
const time = z.exactOptional(z.int().min(0));
const cursor = z.exactOptional(z.string().max(4_000));

const ownFilter = { from: time, to: time, connection: text, action: text, target: text, outcome: text };
const anyFilter = { ...ownFilter, person: text };
const paged = { limit: z.int().min(1).max(100), cursor };
const exportOf = <Shape extends z.ZodRawShape>(filter: Shape) =>
  z.strictObject({ format: z.enum(EXPORT_FORMATS), query: z.strictObject(filter), cursor });

/** What an admin may ask of the log, and what everybody may ask of their own calls. */
export const auditQuery = z.strictObject({ ...anyFilter, ...paged });
export const ownAuditQuery = z.strictObject({ ...ownFilter, ...paged });
export const auditExport = exportOf(anyFilter);
export const ownAuditExport = exportOf(ownFilter);

interface RowPorts {
  store: Store;
  surroundings: Surroundings;
}

function viewOf(row: AuditRow, now: number): AuditView {
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    effect: row.effect,
    door: row.door,
    person: row.account,
    connection: row.connectionName,
    connectionId: connectionId(row),
    client: row.client,
    outcome: shownOutcome(row, now),
    rule: row.rule,
    targets: row.targets,
    things: row.things,
    milliseconds: row.milliseconds,
    upstreamCalls: row.upstreamCalls,
    records: row.records,
    undoes: row.undoes,
    approval: row.approval,
    approvedBy: row.approvedBy,
  };
}

async function rowsFor(person: string | null, query: AuditQuery, { store, surroundings }: RowPorts): Promise<RowPage & { now: number }> {
  const now = surroundings.now();
  const { auditDays } = (await readSettings(store)).retention;
  const asked = person === null ? query : { ...query, person };
  return { ...(await auditRows(asked, { kept: now - auditDays * MILLISECONDS_A_DAY, now }, store)), now };
}

const continued = (next: string | undefined): { cursor?: string } => (next === undefined ? {} : { cursor: next });

/**
 * Audit rows, newest first, a page at a time, at the same number of storage calls however many rows there are.
 * @param person whose rows; null for everybody's.
 * @throws Fault `input` for a cursor that is none.
 */
export async function auditPage(person: string | null, query: AuditQuery, ports: RowPorts): Promise<AuditPage> {
  const { rows, cursor: next, now } = await rowsFor(person, query, ports);
  return { rows: rows.map((row) => viewOf(row, now)), ...continued(next) };
}

/** A piece of an export: CSV (RFC 4180) or JSON Lines. @param person whose rows; null for everybody's. */
export async function exportPiece(
  person: string | null,
  { format, query, cursor: from }: AuditExport,
  ports: RowPorts,
): Promise<AuditExportPart> {
  const { rows, cursor: next, now } = await rowsFor(person, { ...query, limit: ROWS_A_PIECE, ...continued(from) }, ports);
  return { text: format === 'csv' ? csvOf(rows, from === undefined, now) : jsonLinesOf(rows, now), ...continued(next) };
}
