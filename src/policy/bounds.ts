import type { Connection } from './connection';
import type { Settings } from './settings/settings';

/** What one caller's calls are bound by: the site's settings, and what its connection was narrowed to. */
export interface Bounds extends Settings {
  /** Keys of the only projects and spaces that this connection may touch; null for all that the settings open. */
  only: NonNullable<Connection['only']>;
}

/** The bounds of a caller. @param connection null where the door has none. */
export function boundsOf(settings: Settings, connection: Connection | null): Bounds {
  return { ...settings, only: connection?.only ?? { projects: null, spaces: null } };
}
