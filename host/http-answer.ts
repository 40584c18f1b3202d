/** An answer on the wire; a header may have several values. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Uint8Array | null;
}
