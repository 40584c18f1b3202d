import { CONTENT_SEARCH } from '../../cql/vocabulary';
import { searchBean } from '../beans/search-bean';
import { askedCql } from '../cql-asking';
import { EXCERPTS } from '../excerpt';
import { searchContext } from '../search-context';
import { searchExpansion } from '../search-expansion';
import { searchItems } from '../search-items';
import { searchPage } from '../search-page';
import { USER_KINDS } from '../searched-people';
import { confluenceEndpoint } from './define';

const MODELLED = [
  'cql',
  'cqlcontext',
  'cursor',
  'next',
  'prev',
  'start',
  'limit',
  'excerpt',
  'expand',
  'includeArchivedSpaces',
  'excludeCurrentSpaces',
  'sitePermissionTypeFilter',
  '_',
];

const search = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/search',
  scopes: ['search:confluence', 'read:content-details:confluence'],
  query: MODELLED,
  handler: (context) => {
    const { confluence, base, permissions, parameters } = context;
    const { place, statuses } = searchContext(context);
    const query = askedCql(context, CONTENT_SEARCH, place);
    const excerpt = parameters.choice('excerpt', EXCERPTS) ?? 'highlight';
    // It filters people, whom this search has stopped to find.
    parameters.choice('sitePermissionTypeFilter', USER_KINDS);
    const currentSpaces = !parameters.flag('excludeCurrentSpaces', false);
    const archivedSpaces = !currentSpaces || parameters.flag('includeArchivedSpaces', false);
    const presentation = { base, excerpt, seeks: (word: string) => query.seeks(word), expanded: searchExpansion(context, 'content.') };
    return searchPage(context, {
      query,
      items: searchItems({ confluence, permissions, archivedSpaces, currentSpaces, statuses }),
      bean: (item) => searchBean(confluence, item, presentation),
      cursors: true,
    });
  },
});

export const searchEndpoints = [search];
