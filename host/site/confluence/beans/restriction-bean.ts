import { createHash } from 'node:crypto';
import { groupId } from '../../people';
import type { SiteState } from '../../state';
import type { Content, Grantees } from '../records';
import { OPERATIONS } from '../restrictions';
import type { Operation } from '../restrictions';
import { userBean } from './user-bean';

/** v1's list of a page's own restrictions; those of pages above are to be asked for there. */
export function restrictionsBean(state: SiteState, content: Content, base: string): object {
  const results = OPERATIONS.map((operation) => restrictionBean(state, content, operation, base));
  const restrictionsHash = createHash('sha256').update(JSON.stringify(content.restrictions)).digest('hex');
  const self = `${base}/rest/api/content/${content.id}/restriction`;
  return { results, start: 0, limit: 100, size: results.length, restrictionsHash, _links: { self } };
}

/** v1's `ContentRestriction`: who alone may do one thing, users and groups always expanded; nobody named means that all may. */
export function restrictionBean(state: SiteState, { id, restrictions }: Content, operation: Operation, base: string): object {
  return {
    operation,
    restrictions: granteesBean(state, restrictions[operation], base),
    _expandable: { content: `/rest/api/content/${id}` },
    _links: { self: `${base}/rest/api/content/${id}/restriction/byOperation/${operation}` },
  };
}

function granteesBean({ people }: SiteState, allowed: Grantees | null, base: string): object {
  const users = (allowed?.people ?? []).flatMap((id) => people.get(id) ?? []).map((person) => userBean(person, base));
  const groups = (allowed?.groups ?? []).map((name) => ({ type: 'group', name, id: groupId(name) }));
  const window = (results: object[]): object => ({ results, start: 0, limit: 200, size: results.length });
  return { user: window(users), group: window(groups) };
}
