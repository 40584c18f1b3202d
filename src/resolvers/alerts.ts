import * as z from 'zod';
import { alertPage, dismissAlert } from '../anomalies/alerts';
import { resumeConnection } from '../connections/pause';
import type { AlertCalls } from '../contract/alerts';
import type { PageFunction } from '../ports/page';
import { guarded } from './guarded';
import type { PagePorts } from './page-ports';

const id = z.strictObject({ id: z.string().min(1).max(200) });
const page = z.strictObject({ cursor: z.exactOptional(z.string().max(4_000)) });

/** The functions about what was unusual, for the admin panel. */
export function alertFunctions(ports: PagePorts): Record<keyof AlertCalls, PageFunction> {
  const { store, surroundings } = ports.pipeline;
  return {
    alerts: guarded({ for: 'admin', payload: page, run: ({ cursor }) => alertPage(cursor, store) }, ports),
    dismissAlert: guarded(
      { for: 'admin', payload: id, run: ({ id: alert }, person) => dismissAlert(alert, person, surroundings.now(), store) },
      ports,
    ),
    resumeConnection: guarded(
      { for: 'admin', payload: id, run: ({ id: connection }) => resumeConnection(connection, ports.pipeline) },
      ports,
    ),
  };
}
