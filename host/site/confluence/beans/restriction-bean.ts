import { createHash } from 'node:crypto';
import { groupId } from '../../people';
import type { SiteState } from '../../state';
import type { Content, Grantees } from '../records';
import { userBean } from './user-bean';

/** v1's list of a page's own restrictions, users and groups always expanded; those of pages above are to be asked for there. */
export function restrictionsBean(state: SiteState, { id, restrictions }: Content, base: string): object {
  const self = `${base}/rest/api/content/${id}/restriction`;
  const results = (['read', 'update'] as const).map((operation) => ({
    operation,
    restrictions: granteesBean(state, restrictions[operation], base),
    _expandable: { content: `/rest/api/content/${id}` },
    _links: { self: `${self}/byOperation/${operation}` },
  }));
  const restrictionsHash = createHash('sha256').update(JSON.stringify(restrictions)).digest('hex');
  return { results, start: 0, limit: 100, size: results.length, restrictionsHash, _links: { self } };
}

function granteesBean({ people }: SiteState, allowed: Grantees | null, base: string): object {
  const users = (allowed?.people ?? []).flatMap((id) => people.get(id) ?? []).map((person) => userBean(person, base));
  const groups = (allowed?.groups ?? []).map((name) => ({ type: 'group', name, id: groupId(name) }));
  const window = (results: object[]): object => ({ results, start: 0, limit: 200, size: results.length });
  return { user: window(users), group: window(groups) };
}
