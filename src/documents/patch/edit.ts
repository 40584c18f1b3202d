import type { AdfNode } from '../adf';

/** A row or column of a table: its number from 1, or the text of its first cell. */
export type Line = number | string;

/** A place is what `spanAt` takes, or `start` and `end` of the page where something is put. */
export type Edit =
  | { op: 'replace'; at: string; content: readonly AdfNode[] }
  | { op: 'insert_before' | 'insert_after'; at: string; content: readonly AdfNode[] }
  | { op: 'append'; content: readonly AdfNode[] }
  | { op: 'delete'; at: string }
  | { op: 'move_before' | 'move_after'; at: string; to: string }
  | { op: 'replace_text'; at?: string | undefined; find: string; text: string; all?: boolean | undefined }
  | { op: 'tick'; at?: string | undefined; find?: string | undefined; done?: boolean | undefined }
  | { op: 'set_cell'; at: string; row: Line; column: Line; content: readonly AdfNode[] }
  | { op: 'add_row'; at: string; row?: Line | undefined; cells?: readonly (readonly AdfNode[])[] | undefined }
  | { op: 'add_column'; at: string; column?: Line | undefined; cells?: readonly (readonly AdfNode[])[] | undefined }
  | { op: 'delete_row'; at: string; row: Line }
  | { op: 'delete_column'; at: string; column: Line }
  | { op: 'move_row'; at: string; row: Line; to: number }
  | { op: 'move_column'; at: string; column: Line; to: number };

/** An edit that cannot be made as it was asked. Nothing is changed then. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
  /** Which of the edits, from 0. */
  edit = 0;

  constructor(
    message: string,
    readonly candidates: readonly string[] = [],
  ) {
    super(message);
  }
}
