import { json } from '../../answer';
import { CONTENT_SEARCH } from '../../cql/vocabulary';
import { contentSummary } from '../beans/search-bean';
import { askedCql } from '../cql-asking';
import { searchContext } from '../search-context';
import { searchExpansion } from '../search-expansion';
import { searchItems } from '../search-items';
import { foundPage } from '../search-page';
import { confluenceEndpoint } from './define';

const searchContent = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/content/search',
  scopes: ['search:confluence', 'read:content-details:confluence'],
  query: ['cql', 'cqlcontext', 'expand', 'cursor', 'limit', 'start', 'next', 'prev'],
  handler: (context) => {
    const { confluence, base, permissions } = context;
    const { place, statuses } = searchContext(context);
    const expanded = searchExpansion(context, '');
    // Spaces are no content.
    const items = searchItems({ confluence, permissions, archivedSpaces: false, statuses }).filter(({ type }) => type !== 'space');
    const { results, start, limit, size, links } = foundPage(context, {
      query: askedCql(context, CONTENT_SEARCH, place),
      items,
      bean: (item) => ({ ...contentSummary(confluence, item, base), ...expanded(item) }),
      cursors: true,
    });
    return json({ results, start, limit, size, _links: { ...links, self: `${base}/rest/api/content/search` } });
  },
});

export const searchContentEndpoints = [searchContent];
