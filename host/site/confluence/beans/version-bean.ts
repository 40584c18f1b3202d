import type { Version } from '../records';

/** v2's `Version`. */
export function versionBean({ number, authorId, createdAt, message, minorEdit }: Version): object {
  return { number, message, minorEdit, authorId, createdAt };
}

/** v2's `DetailedVersion`, which knows the versions beside it. */
export function detailedVersionBean(version: Version, newest: number): object {
  const { number, authorId } = version;
  return {
    ...versionBean(version),
    contentTypeModified: false,
    collaborators: [authorId],
    ...(number > 1 && { prevVersion: number - 1 }),
    ...(number < newest && { nextVersion: number + 1 }),
  };
}
