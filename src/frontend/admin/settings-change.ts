import type { AdminStatus } from '../../contract/admin';
import type { FieldProblem } from '../../contract/outcome';

export type Settings = AdminStatus['settings'];

export type Make = (settings: Settings) => Settings;

/** What every part of the page that shows and changes settings is given. */
export interface SettingsPart {
  /** As they hold now. */
  settings: Settings;
  /** The same with what was typed and is not saved yet. */
  draft: Settings;
  isBusy: boolean;
  /** Whether the draft says anything new. */
  isDirty: boolean;
  /** What was wrong with the last that was to be saved, by paths into the settings. */
  problems: readonly FieldProblem[];
  /** Saves at once what `make` gives from the settings that hold; true when it was saved. */
  onChange: (make: Make) => Promise<boolean>;
  /** Changes the draft. */
  onEdit: (make: Make) => void;
  onSave: () => void;
  onDiscard: () => void;
  /** Forgets what was wrong: what was to be saved was given up. */
  onForget: () => void;
}
