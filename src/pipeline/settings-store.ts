import { Fault } from '../faults/fault';
import { DEFAULT_SETTINGS } from '../policy/settings/defaults';
import { migratedSettings } from '../policy/settings/migrate';
import type { Settings } from '../policy/settings/settings';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

export const SETTINGS_KEY = 'settings';

/** The settings in force; the defaults where no admin has decided yet. @throws when the stored value cannot be read: no call passes under unknown rules. */
export function settingsFrom(stored: unknown): Settings {
  return stored === undefined ? DEFAULT_SETTINGS : migratedSettings(stored);
}

/** Reads the settings, in one storage call. */
export async function readSettings(store: Store): Promise<Settings> {
  const [stored] = await store.read([{ key: SETTINGS_KEY }]);
  return settingsFrom(stored);
}

/** Names one state of the settings, so that a page that was opened earlier cannot overwrite what somebody decided since. */
export function revisionOf(settings: Settings, surroundings: Surroundings): string {
  return surroundings.sha256(JSON.stringify(settings)).slice(0, 16);
}

/**
 * Puts new settings in force from the next call on.
 * @throws Fault `conflict` when the settings are no longer those of `revision`.
 */
export async function saveSettings(
  settings: Settings,
  revision: string,
  { store, surroundings }: { store: Store; surroundings: Surroundings },
): Promise<void> {
  if (revisionOf(await readSettings(store), surroundings) !== revision) {
    throw new Fault({
      kind: 'conflict',
      what: 'Another admin saved other settings meanwhile.',
      mend: 'Load the page again and decide on what holds now.',
    });
  }
  await store.write([{ key: SETTINGS_KEY, value: settings }]);
}
