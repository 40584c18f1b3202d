import { auditRows } from '../audit/rows';
import { connectionsOf } from '../connections/connections';
import type { LastUse } from '../contract/connections';
import { readSettings } from '../pipeline/settings-store';
import { isAlive } from '../policy/connection';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

const MILLISECONDS_A_DAY = 86_400_000;

/** The last call of each connection of a person that is alive, refused ones too: one query of the audit log for each, and no write at any call. */
export async function lastUses(owner: string, ports: { store: Store; surroundings: Surroundings }): Promise<LastUse[]> {
  const { store, surroundings } = ports;
  const now = surroundings.now();
  const kept = now - (await readSettings(store)).retention.auditDays * MILLISECONDS_A_DAY;
  const alive = (await connectionsOf(owner, ports)).filter((connection) => isAlive(connection, now));
  return Promise.all(
    alive.map(async ({ id }) => {
      const { rows } = await auditRows({ connection: id, limit: 1 }, { kept, now }, store);
      return { id, at: rows[0]?.at ?? null };
    }),
  );
}
