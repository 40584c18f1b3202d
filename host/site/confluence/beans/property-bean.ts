import type { ContentProperty } from '../records';
import { versionBean } from './version-bean';

/** v2's content property. */
export function propertyBean({ id, key, value, version }: ContentProperty): object {
  return { id, key, value, version: versionBean(version) };
}

/** v2's space property, which names people in other places. */
export function spacePropertyBean({ id, key, value, createdAt, version }: ContentProperty): object {
  const { number, authorId, message } = version;
  return {
    id,
    key,
    value,
    createdAt,
    createdBy: authorId,
    version: { number, message, createdAt: version.createdAt, createdBy: authorId },
  };
}
