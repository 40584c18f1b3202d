/** What a caller was told, whichever door it came through. */
export interface Told {
  ok: boolean;
  text: string;
  /** The kind of fault, when it was one. */
  fault?: string;
  /** The answer as data, where the door gives one. */
  structured?: Record<string, unknown>;
}
