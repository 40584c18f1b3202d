import * as z from 'zod';
import type { AuditPage, AuditQuery, AuditView } from '../contract/audit';
import { DOORS, EFFECTS } from '../policy/vocabulary';
import type { Store } from '../ports/store';
import { AUDIT_ENTITY, WHOLE_SITE } from '../pipeline/stages/audit';

/** What a page may ask of the log. */
export const auditQuery = z.strictObject({ limit: z.int().min(1).max(100), cursor: z.exactOptional(z.string()) });

const row = z.object({
  at: z.number(),
  account: z.string(),
  connection: z.string(),
  action: z.string(),
  outcome: z.string(),
  facts: z.object({
    door: z.enum(DOORS),
    effect: z.enum(EFFECTS).nullable(),
    targets: z.array(z.string()),
    rule: z.string().nullable(),
    connectionName: z.string().nullable(),
  }),
});

function viewOf(id: string, value: unknown): AuditView {
  const { at, account, action, outcome, facts } = row.parse(value);
  return {
    id,
    at,
    action,
    effect: facts.effect,
    door: facts.door,
    person: account,
    connection: facts.connectionName,
    outcome,
    rule: facts.rule,
    targets: facts.targets,
  };
}

/**
 * The newest audit rows, a page at a time; one storage call a page.
 * @param person whose rows; null for everybody's.
 */
export async function auditPage(person: string | null, { limit, cursor }: AuditQuery, store: Store): Promise<AuditPage> {
  const page = await store.query({
    entity: AUDIT_ENTITY,
    ...(person === null ? { index: 'by-site', partition: [WHOLE_SITE] } : { index: 'by-account', partition: [person] }),
    descending: true,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return { rows: page.rows.map(({ key, value }) => viewOf(key, value)), ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
}
