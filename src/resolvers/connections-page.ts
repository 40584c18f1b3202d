import * as z from 'zod';
import { revokeConnection } from '../connections/change';
import { connectionsOf, mintKey } from '../connections/connections';
import { narrowConnection } from '../connections/narrow';
import type { ConnectionsCalls } from '../contract/connections';
import { checkMayConnect } from '../pipeline/connecting';
import { readSettings } from '../pipeline/settings-store';
import { SCOPES, scopeCovers } from '../policy/connection';
import type { PageFunction } from '../ports/page';
import { auditPage, exportPiece, ownAuditExport, ownAuditQuery } from './audit-rows';
import { grantable, mintRequest, onlyPlaces, placesOf } from './connection-wishes';
import { guarded } from './guarded';
import { journalAsked, journalRows } from './journal-rows';
import { lastUses } from './last-uses';
import type { PagePorts } from './page-ports';
import { findPlaces, placesAsked } from './site-places';

const narrowRequest = z.strictObject({
  id: z.string(),
  scopes: z.array(z.enum(SCOPES)).min(1),
  expiresInDays: z.int().min(1).max(365).optional(),
  only: z.exactOptional(onlyPlaces),
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
          return {
            keys: connections,
            maximumDays: settings.connections.keyDays,
            scopes: SCOPES.filter((scope) => scopeCovers(settings.connections.scopes, scope)),
            mcpUrl,
          };
        },
      },
      ports,
    ),
    lastUses: guarded({ for: 'person', payload: z.strictObject({}), run: (_, person) => lastUses(person, pipeline) }, ports),
    mintKey: guarded<typeof mintRequest, ConnectionsCalls['mintKey']['answer']>(
      {
        for: 'person',
        payload: mintRequest,
        async run({ name, expiresInDays, scopes, only: asked }, owner) {
          const rules = (await readSettings(pipeline.store)).connections;
          await checkMayConnect(rules, { accountId: owner, present: true }, ports.installation(), pipeline);
          const request = {
            owner,
            name,
            scopes: grantable(scopes, rules.scopes),
            only: placesOf(asked),
            days: expiresInDays,
            maximumDays: rules.keyDays,
          };
          const { key, connection } = await mintKey(request, pipeline);
          return { id: connection.id, key, expiresAt: connection.expiresAt };
        },
      },
      ports,
    ),
    narrowKey: guarded<typeof narrowRequest, ConnectionsCalls['narrowKey']['answer']>(
      {
        for: 'person',
        payload: narrowRequest,
        run: ({ id, scopes, expiresInDays, only: left }, owner) =>
          narrowConnection(
            id,
            owner,
            { scopes, ...(expiresInDays !== undefined && { days: expiresInDays }), ...(left !== undefined && { only: left }) },
            pipeline,
          ),
      },
      ports,
    ),
    findMyPlaces: guarded(
      {
        for: 'person',
        payload: placesAsked,
        run: ({ place, query, cursor }, accountId) => findPlaces(place, query, cursor, pipeline.products({ accountId, present: true })),
      },
      ports,
    ),
    myCalls: guarded(
      {
        for: 'person',
        payload: ownAuditQuery,
        run: (query, person) => auditPage(person, query, pipeline),
      },
      ports,
    ),
    exportMyCalls: guarded({ for: 'person', payload: ownAuditExport, run: (asked, person) => exportPiece(person, asked, pipeline) }, ports),
    myChanges: guarded(
      {
        for: 'person',
        payload: journalAsked,
        run: (asked, person) => journalRows(person, asked, pipeline),
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
