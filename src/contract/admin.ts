import type { Connection } from '../policy/connection';
import type { Settings } from '../policy/settings/settings';
import type { AuditExport, AuditExportPart, AuditPage, AuditQuery, AuditVerdict, AuditVerification } from './audit';
import type { JournalAsked, JournalPageView } from './journal';
import type { Place, PlaceKind, PlacePage } from './places';

/** Asked for with every save, so that a page that was opened earlier cannot overwrite what another admin decided since. */
interface SettingsState {
  settings: Settings;
  /** Opaque; changes with every save. */
  revision: string;
}

export interface AdminStatus extends SettingsState {
  /** Where external MCP clients connect. */
  mcpUrl: string;
}

/** The functions of the admin resolver; each is for site admins only. */
export interface AdminCalls {
  status: { payload: Record<string, never>; answer: AdminStatus };
  saveSettings: { payload: SettingsState; answer: SettingsState };
  /** Projects or spaces whose key or name matches, as far as the admin sees them; all of them for an empty query. */
  findPlaces: { payload: { place: PlaceKind; query: string; cursor?: string }; answer: PlacePage };
  /** Those of these keys (at most 50) that the site has, with their names. */
  placesByKey: { payload: { place: PlaceKind; keys: readonly string[] }; answer: readonly Place[] };
  connections: { payload: { cursor?: string }; answer: { connections: readonly Connection[]; cursor?: string } };
  revokeConnection: { payload: { id: string }; answer: Connection };
  /** What agents changed, everybody's. */
  journal: { payload: JournalAsked; answer: JournalPageView };
  audit: { payload: AuditQuery; answer: AuditPage };
  exportAudit: { payload: AuditExport; answer: AuditExportPart };
  /** Whether the log is what it was when each hour was sealed. */
  verifyAudit: { payload: AuditVerification; answer: AuditVerdict };
}
