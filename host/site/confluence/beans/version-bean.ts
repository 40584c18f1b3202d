import type { Version } from '../records';

/** v2's `Version`. */
export function versionBean({ number, authorId, createdAt, message, minorEdit }: Version): object {
  return { number, message, minorEdit, authorId, createdAt };
}
