import type { SiteState } from '../../state';
import type { Version } from '../records';
import { personBean } from './user-bean';

/** v1's `Version`. */
export function versionBeanV1(state: SiteState, { number, authorId, createdAt, message, minorEdit }: Version, base: string): object {
  const when = { when: createdAt, friendlyWhen: createdAt.slice(0, 10) };
  return { by: personBean(state.people, authorId, base), ...when, message, number, minorEdit, _expandable: {}, _links: {} };
}
