import * as z from 'zod';
import type { AuditView } from '../contract/admin';
import { DOORS, EFFECTS } from '../policy/vocabulary';
import type { Store } from '../ports/store';
import { AUDIT_ENTITY, WHOLE_SITE } from '../pipeline/stages/audit';

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

/** The newest audit rows of the installation, a page at a time; one storage call a page. */
export async function auditPage(limit: number, cursor: string | undefined, store: Store): Promise<{ rows: AuditView[]; cursor?: string }> {
  const page = await store.query({
    entity: AUDIT_ENTITY,
    index: 'by-site',
    partition: [WHOLE_SITE],
    descending: true,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return { rows: page.rows.map(({ key, value }) => viewOf(key, value)), ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
}
