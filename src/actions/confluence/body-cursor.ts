import { wrongInput } from '../../faults/fault';

/** Where to go on in a body that was cut: the offset counts in the format that was asked for, and only in this version. */
export interface BodyPosition {
  version: number;
  offset: number;
}

export function bodyCursor({ version, offset }: BodyPosition): string {
  return `v${version}.${offset}`;
}

/** The position in a cursor, or null where there is none. @throws Fault `input` for anything that is no such cursor. */
export function positionOf(cursor: string | undefined): BodyPosition | null {
  if (cursor === undefined) return null;
  const [, version, offset] = /^v(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (version === undefined || offset === undefined) {
    throw wrongInput('cursor', 'This is not a cursor of this action. Leave it out to start from the beginning.');
  }
  return { version: Number(version), offset: Number(offset) };
}
