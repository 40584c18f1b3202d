import * as z from 'zod';
import { revokeConnection } from '../connections/change';
import { allConnections } from '../connections/connections';
import type { AdminCalls } from '../contract/admin';
import { PLACES } from '../contract/places';
import { readSettings, revisionOf, saveSettings } from '../pipeline/settings-store';
import { settingsSchema } from '../policy/settings/settings';
import type { PageFunction } from '../ports/page';
import { auditExport, auditPage, auditQuery, exportPiece } from './audit-rows';
import { auditVerification, verdictOn } from './audit-verdict';
import { guarded } from './guarded';
import { journalAsked, journalRows } from './journal-rows';
import type { PagePorts } from './page-ports';
import { findPlaces, placesAsked, placesByKey } from './site-places';

const page = z.strictObject({ cursor: z.string().optional() });

/** The functions of the admin panel. Whether the caller is a site admin is asked of Jira at every call. */
export function adminFunctions(ports: PagePorts): Record<keyof AdminCalls, PageFunction> {
  const { pipeline } = ports;
  const state = async () => {
    const settings = await readSettings(pipeline.store);
    return { settings, revision: revisionOf(settings, pipeline.surroundings) };
  };
  const productsAs = (person: string) => pipeline.products({ accountId: person, present: true });
  return {
    status: guarded(
      { for: 'admin', payload: z.strictObject({}), run: async () => ({ ...(await state()), mcpUrl: await ports.mcpUrl() }) },
      ports,
    ),
    saveSettings: guarded(
      {
        for: 'admin',
        payload: z.strictObject({ settings: settingsSchema, revision: z.string() }),
        async run({ settings, revision }) {
          await saveSettings(settings, revision, pipeline);
          return state();
        },
      },
      ports,
    ),
    findPlaces: guarded(
      {
        for: 'admin',
        payload: placesAsked,
        run: ({ place, query, cursor }, person) => findPlaces(place, query, cursor, productsAs(person)),
      },
      ports,
    ),
    placesByKey: guarded(
      {
        for: 'admin',
        payload: z.strictObject({ place: z.enum(PLACES), keys: z.array(z.string().min(1).max(255)).max(50) }),
        run: ({ place, keys }, person) => placesByKey(place, keys, productsAs(person)),
      },
      ports,
    ),
    connections: guarded(
      {
        for: 'admin',
        payload: page,
        run: ({ cursor }) => allConnections(cursor, pipeline),
      },
      ports,
    ),
    revokeConnection: guarded(
      {
        for: 'admin',
        payload: z.strictObject({ id: z.string() }),
        run: ({ id }) => revokeConnection(id, null, pipeline),
      },
      ports,
    ),
    journal: guarded(
      {
        for: 'admin',
        payload: journalAsked,
        run: (asked) => journalRows(null, asked, pipeline),
      },
      ports,
    ),
    audit: guarded(
      {
        for: 'admin',
        payload: auditQuery,
        run: (query) => auditPage(null, query, pipeline),
      },
      ports,
    ),
    exportAudit: guarded({ for: 'admin', payload: auditExport, run: (asked) => exportPiece(null, asked, pipeline) }, ports),
    verifyAudit: guarded({ for: 'admin', payload: auditVerification, run: (asked) => verdictOn(asked, pipeline) }, ports),
  };
}
