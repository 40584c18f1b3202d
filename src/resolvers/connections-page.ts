import * as z from 'zod';
import { connectionsOf, mintKey, revokeConnection } from '../connections/connections';
import { narrowConnection } from '../connections/narrow';
import type { ConnectionsCalls } from '../contract/connections';
import { readSettings } from '../pipeline/settings-store';
import { SCOPES } from '../policy/connection';
import type { PageFunction } from '../ports/page';
import { auditPage, auditQuery } from './audit-rows';
import { guarded } from './guarded';
import { journalAsked, journalRows } from './journal-rows';
import type { PagePorts } from './page-ports';

/** What a key gets when its owner does not narrow it: reading and writing, never deleting or managing. */
const STANDARD_SCOPES = SCOPES.filter((scope) => scope.endsWith(':read') || scope.endsWith(':write'));

const mintRequest = z.strictObject({
  name: z.string().trim().min(1).max(100),
  expiresInDays: z.int().min(1).max(365),
  scopes: z.array(z.enum(SCOPES)).min(1).optional(),
});

const narrowRequest = z.strictObject({
  id: z.string(),
  scopes: z.array(z.enum(SCOPES)).min(1),
  expiresInDays: z.int().min(1).max(365).optional(),
});

/** The functions of the connections page; each concerns the person who looks at it and nobody else. */
export function connectionsFunctions(ports: PagePorts): Record<keyof ConnectionsCalls, PageFunction> {
  const { pipeline } = ports;
  return {
    myKeys: guarded<z.ZodObject, ConnectionsCalls['myKeys']['answer']>(
      {
        for: 'person',
        payload: z.strictObject({}),
        async run(_, person) {
          const [settings, connections, mcpUrl] = [
            await readSettings(pipeline.store),
            await connectionsOf(person, pipeline),
            await ports.mcpUrl(),
          ];
          return { keys: connections, maximumDays: settings.connections.keyDays, scopes: SCOPES, mcpUrl };
        },
      },
      ports,
    ),
    mintKey: guarded<typeof mintRequest, ConnectionsCalls['mintKey']['answer']>(
      {
        for: 'person',
        payload: mintRequest,
        async run({ name, expiresInDays, scopes = STANDARD_SCOPES }, owner) {
          const { keyDays: maximumDays } = (await readSettings(pipeline.store)).connections;
          const { key, connection } = await mintKey({ owner, name, scopes, days: expiresInDays, maximumDays }, pipeline);
          return { id: connection.id, key, expiresAt: connection.expiresAt };
        },
      },
      ports,
    ),
    narrowKey: guarded<typeof narrowRequest, ConnectionsCalls['narrowKey']['answer']>(
      {
        for: 'person',
        payload: narrowRequest,
        run: ({ id, scopes, expiresInDays }, owner) =>
          narrowConnection(id, owner, { scopes, ...(expiresInDays !== undefined && { days: expiresInDays }) }, pipeline),
      },
      ports,
    ),
    myCalls: guarded(
      {
        for: 'person',
        payload: auditQuery,
        run: (query, person) => auditPage(person, query, pipeline.store),
      },
      ports,
    ),
    myChanges: guarded(
      {
        for: 'person',
        payload: journalAsked,
        run: (asked, person) => journalRows(person, asked, pipeline.store),
      },
      ports,
    ),
    revokeKey: guarded(
      {
        for: 'person',
        payload: z.strictObject({ id: z.string() }),
        run: ({ id }, person) => revokeConnection(id, person, pipeline),
      },
      ports,
    ),
  };
}
