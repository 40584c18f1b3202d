import { USER_SEARCH } from '../../cql/vocabulary';
import type { Person } from '../../people';
import { spaceSummary } from '../beans/search-bean';
import { userBean } from '../beans/user-bean';
import { askedCql } from '../cql-asking';
import { personalSpaceOf } from '../personal-space';
import { searchPage } from '../search-page';
import { searchedPeople } from '../searched-people';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const searchUsers = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/search/user',
  scopes: ['read:content-details:confluence'],
  query: ['cql', 'start', 'limit', 'expand', 'sitePermissionTypeFilter'],
  handler: (context) => {
    const expanded = expansion(context);
    return searchPage(context, {
      query: askedCql(context, USER_SEARCH),
      items: searchedPeople(context),
      bean: (person) => userResult(context, person, expanded(person)),
      cursors: false,
    });
  },
});

/** A person as a `SearchResult`. Profiles have no date here, so they are as new as the answer. */
function userResult({ base, timestamp }: ConfluenceContext, person: Person, expanded: object): object {
  return {
    user: { ...userBean(person, base), ...expanded },
    title: person.displayName,
    excerpt: '',
    url: `/people/${person.id}`,
    breadcrumbs: [],
    entityType: 'user',
    iconCssClass: 'aui-icon content-type-profile',
    lastModified: timestamp,
    score: 0,
  };
}

/** What `expand` adds: the personal space, to people who see it. */
function expansion(context: ConfluenceContext): (person: Person) => object {
  const { parameters, confluence, base } = context;
  const wanted = parameters.list('expand') ?? [];
  const other = wanted.find((name) => name !== 'personalSpace');
  if (other !== undefined) throw parameters.unmodelled(`Expansion '${other}'`);
  return ({ id }) => {
    const space = wanted.length > 0 ? personalSpaceOf(context, id) : undefined;
    return space ? { personalSpace: spaceSummary(confluence, space.key, base) } : {};
  };
}

export const searchUserEndpoints = [searchUsers];
