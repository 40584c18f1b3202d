import { connectionId } from './query';
import { shownOutcome, type AuditRow } from './row';

type Value = string | number | null | readonly string[];

/** The columns of an export, in order. */
const COLUMNS = {
  time: (row) => new Date(row.at).toISOString(),
  trace: (row) => row.id,
  person: (row) => row.account,
  connection: connectionId,
  connectionName: (row) => row.connectionName,
  client: (row) => row.client,
  door: (row) => row.door,
  action: (row) => row.action,
  effect: (row) => row.effect,
  targets: (row) => row.targets,
  things: (row) => row.things,
  outcome: (row, now) => shownOutcome(row, now),
  rule: (row) => row.rule,
  milliseconds: (row) => row.milliseconds,
  upstreamCalls: (row) => row.upstreamCalls,
  records: (row) => row.records,
  undoes: (row) => row.undoes,
  approval: (row) => row.approval,
  approvedBy: (row) => row.approvedBy,
} satisfies Record<string, (row: AuditRow, now: number) => Value>;

const LINE_END = '\r\n';

function exported(row: AuditRow, now: number): Record<string, Value> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, of]) => [name, of(row, now)]));
}

/** A cell of CSV (RFC 4180 §2). What a spreadsheet would take for a formula is led by an apostrophe (OWASP: CSV injection). */
export function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  const harmless = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as lines of CSV. @param withHead whether the line of column names comes first. */
export function csvOf(rows: readonly AuditRow[], withHead: boolean, now: number): string {
  const head = withHead ? [Object.keys(COLUMNS)] : [];
  const lines = [...head, ...rows.map((row) => Object.values(exported(row, now)))];
  return lines.map((cells) => cells.map(csvCell).join(',') + LINE_END).join('');
}

/** Rows as JSON Lines: one object a line. */
export function jsonLinesOf(rows: readonly AuditRow[], now: number): string {
  return rows.map((row) => `${JSON.stringify(exported(row, now))}\n`).join('');
}
