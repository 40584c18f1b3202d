/** One change that an agent made or tried. */
export interface ChangeView {
  /** Trace id of the call, which its audit row has too. */
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  action: string;
  /** `started` (under way), `unknown` (it never said how it ended), `done`, `refused`, `failed`, `held` or `undone`. */
  outcome: string;
  /** Account id. */
  person: string;
  connection: string | null;
  /** Issue key, page id; null where nothing came about. */
  thing: string | null;
  /** `project:KEY` or `space:KEY`. */
  places: readonly string[];
  /** Fields that were set. */
  touched: readonly string[];
  reason: string | null;
  rule: string | null;
  undoes: string | null;
  undoneBy: string | null;
}

export interface JournalPageView {
  changes: readonly ChangeView[];
  cursor?: string;
}

export interface JournalAsked {
  /** Only changes of this thing (issue key, page id), or in this place (`project:KEY`, `space:KEY`). */
  thing?: string;
  place?: string;
  cursor?: string;
}
