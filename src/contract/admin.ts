import type { Connection } from '../policy/connection';
import type { Settings } from '../policy/settings';
import type { Door, Effect } from '../policy/vocabulary';

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

/** One call as the audit log keeps it: who, what, where and how it ended, never content. */
export interface AuditView {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  action: string;
  /** Null for a call that named no known action. */
  effect: Effect | null;
  door: Door;
  /** Account id of the person the call ran as. */
  person: string;
  /** Id of the connection that was let in, where there was one. */
  connection: string | null;
  /** `done`, `previewed`, `started` (unknown how it ended), or the kind of the fault. */
  outcome: string;
  /** The rule that refused, where one did. */
  rule: string | null;
  /** `project:KEY` or `space:KEY` of what the call touched. */
  targets: readonly string[];
}

/** The functions of the admin resolver; each is for site admins only. */
export interface AdminCalls {
  status: { payload: Record<string, never>; answer: AdminStatus };
  saveSettings: { payload: SettingsState; answer: SettingsState };
  connections: { payload: { cursor?: string }; answer: { connections: readonly Connection[]; cursor?: string } };
  revokeConnection: { payload: { id: string }; answer: Connection };
  audit: { payload: { limit: number; cursor?: string }; answer: { rows: readonly AuditView[]; cursor?: string } };
}
