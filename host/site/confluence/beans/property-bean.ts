import type { ContentProperty } from '../records';
import { versionBean } from './version-bean';

/** v2's content property. */
export function propertyBean({ id, key, value, version }: ContentProperty): object {
  return { id, key, value, version: versionBean(version) };
}
