import { createHash } from 'node:crypto';
import { json } from '../../answer';
import { userBean } from '../beans/user-bean';
import { visibleContentV1 } from '../lookup';
import type { Grantees } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const EXPANSIONS = ['', 'read.', 'update.'].flatMap((operation) => [`${operation}restrictions.user`, `${operation}restrictions.group`]);

/** The page's own restrictions, users and groups always expanded; those of pages above are to be asked for there, as in the real API. */
const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/content/{id}/restriction',
  scopes: ['read:confluence-content.all', 'read:content-details:confluence'],
  query: ['expand'],
  handler: (context) => {
    const content = visibleContentV1(context);
    const unknown = context.parameters.list('expand')?.find((expansion) => !EXPANSIONS.includes(expansion));
    if (unknown !== undefined) throw context.parameters.unmodelled(`Expansion '${unknown}'`);
    const self = `${context.base}/rest/api/content/${content.id}/restriction`;
    const results = (['read', 'update'] as const).map((operation) => ({
      operation,
      restrictions: grantees(context, content.restrictions[operation]),
      _expandable: { content: `/rest/api/content/${content.id}` },
      _links: { self: `${self}/byOperation/${operation}` },
    }));
    const restrictionsHash = createHash('sha256').update(JSON.stringify(content.restrictions)).digest('hex');
    return json({ results, start: 0, limit: 100, size: results.length, restrictionsHash, _links: { self } });
  },
});

function grantees({ state, base }: ConfluenceContext, allowed: Grantees | null): object {
  const users = (allowed?.people ?? []).flatMap((id) => state.people.get(id) ?? []).map((person) => userBean(person, base));
  const groups = (allowed?.groups ?? []).map((name) => ({ type: 'group', name, id: createHash('sha1').update(name).digest('hex') }));
  const window = (results: object[]): object => ({ results, start: 0, limit: 200, size: results.length });
  return { user: window(users), group: window(groups) };
}

export const restrictionEndpoints = [list];
