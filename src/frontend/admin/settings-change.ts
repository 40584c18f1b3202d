import type { AdminStatus } from '../../contract/admin';

export type Settings = AdminStatus['settings'];

/** Saves the settings that `make` gives from those that the page shows. */
export type Change = (make: (settings: Settings) => Settings) => void;

/** What every part of the page that shows and changes settings is given. */
export interface SettingsPart {
  settings: Settings;
  isBusy: boolean;
  onChange: Change;
}
