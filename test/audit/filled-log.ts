import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { parse } from 'yaml';
import { partitionText, rangeValue } from '../../host/runtime/kvs/entity-index';
import { readManifest } from '../../host/runtime/manifest';
import { storedRow, targetRow, type AuditRow } from '../../src/audit/row';
import type { StoreRow } from '../../src/ports/store';

const KEPT_DAYS = 90;
const OUTCOMES = ['done', 'done', 'done', 'refused', 'done', 'previewed', 'done', 'input'];

/** A number below `count` that is as good as random, the same for the same row and purpose. */
function choice(row: number, purpose: number, count: number): number {
  let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % count;
}

/** The n-th call of a busy site: 4 people, 8 connections, 10 actions, 5 projects, 20 issues. */
function callNumber(position: number, at: number): AuditRow {
  const project = choice(position, 4, 5);
  const effect = choice(position, 3, 10) < 7 ? 'read' : 'update';
  return {
    id: `call-${position}`,
    at,
    account: `person-${choice(position, 1, 4)}`,
    connection: `connection-${choice(position, 2, 8)}`,
    action: `jira_action_${choice(position, 3, 10)}`,
    outcome: OUTCOMES[choice(position, 5, OUTCOMES.length)] ?? 'done',
    called: 'jira_action',
    via: null,
    door: 'mcp',
    client: 'filler/1.0',
    connectionName: 'filler',
    product: 'jira',
    effect,
    targets: [`project:P${project}`],
    things: [`P${project}-${choice(position, 6, 4)}`],
    rule: null,
    undoes: null,
    approval: null,
    approvedBy: null,
    milliseconds: 120,
    upstreamCalls: 2,
    records: 1,
  };
}

/** Puts rows into the platform's own tables as it would have stored them, without asking it: a million in minutes. */
class DirectWriter {
  private readonly indexes: ReadonlyMap<string, ReadonlyMap<string, { range: string; partition: readonly string[] }>>;
  private readonly row;
  private readonly index;

  constructor(database: DatabaseSync) {
    const { entities } = readManifest(parse(readFileSync('manifest.yml', 'utf8')));
    this.indexes = new Map(entities.map(({ name, indexes }) => [name, indexes]));
    this.row = database.prepare('INSERT INTO kvs_rows (space, key, value, created_at, updated_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)');
    this.index = database.prepare('INSERT INTO kvs_index (space, index_name, partition, range_value, key) VALUES (?, ?, ?, ?, ?)');
  }

  write({ key, entity = '', value, ttlSeconds = 0 }: StoreRow, at: number): void {
    const space = `entity/${entity}`;
    this.row.run(space, key, JSON.stringify(value), at, at, at + ttlSeconds * 1000);
    const attributes = new Map(Object.entries(Object(value) as Record<string, unknown>));
    for (const [name, { range, partition }] of this.indexes.get(entity) ?? []) {
      const parts = partition.map((attribute) => attributes.get(attribute));
      this.index.run(space, name, partitionText(parts), rangeValue(attributes.get(range)), key);
    }
  }
}

/** Fills the audit log of a platform's database with so many calls, spread evenly over the `days` before `now`. */
export function fillLog(database: DatabaseSync, count: number, now: number, days = 60): void {
  const step = (days * 86_400_000) / count;
  database.exec('BEGIN IMMEDIATE');
  const writer = new DirectWriter(database);
  for (let position = 0; position < count; position += 1) {
    const at = Math.floor(now - (count - position) * step);
    const row = callNumber(position, at);
    writer.write(storedRow(row, KEPT_DAYS), at);
    for (const target of [...row.targets, ...row.things]) writer.write(targetRow(row, target, KEPT_DAYS), at);
  }
  database.exec('COMMIT');
}

/** Every way in which a page can ask, as the filled log can answer it. */
export const QUESTIONS = {
  'everything, the newest first': {},
  'one person': { person: 'person-1' },
  'one connection': { connection: 'connection-3' },
  'one action': { action: 'jira_action_4' },
  'one project': { target: 'project:P2' },
  'one issue': { target: 'P2-1' },
  'one outcome': { outcome: 'refused' },
  'one issue and one person': { target: 'P2-1', person: 'person-1' },
  'one connection and one outcome': { connection: 'connection-3', outcome: 'done' },
  'what is not there': { person: 'nobody' },
} as const;
