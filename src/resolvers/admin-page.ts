import * as z from 'zod';
import { allConnections, revokeConnection } from '../connections/connections';
import type { AdminCalls } from '../contract/admin';
import { auditPage } from './audit-rows';
import { readSettings, revisionOf, saveSettings } from '../pipeline/settings-store';
import { settingsSchema } from '../policy/settings';
import type { PageFunction } from '../ports/page';
import { guarded } from './guarded';
import type { PagePorts } from './page-ports';

const page = z.strictObject({ cursor: z.string().optional() });

/** The functions of the admin panel. Whether the caller is a site admin is asked of Jira at every call. */
export function adminFunctions(ports: PagePorts): Record<keyof AdminCalls, PageFunction> {
  const { pipeline } = ports;
  const state = async () => {
    const settings = await readSettings(pipeline.store);
    return { settings, revision: revisionOf(settings, pipeline.surroundings) };
  };
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
    audit: guarded(
      {
        for: 'admin',
        payload: z.strictObject({ limit: z.int().min(1).max(100), cursor: z.string().optional() }),
        run: ({ limit, cursor }) => auditPage(limit, cursor, pipeline.store),
      },
      ports,
    ),
  };
}
