import { wrongInput } from '../faults/fault';

/** The opaque cursor for lists that the product pages by offset. */
export function offsetCursor(startAt: number): string {
  return `o${startAt}`;
}

/** The offset in a cursor; 0 where there is none. @throws Fault `input` for anything that is no such cursor. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const digits = /^o(\d{1,9})$/.exec(cursor)?.[1];
  if (digits === undefined) throw wrongInput('cursor', 'This is not a cursor of this action. Leave it out to start from the beginning.');
  return Number(digits);
}
