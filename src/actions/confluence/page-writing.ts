import type { ActionFacts } from '../facts';

/** What every action needs that writes the body of a page: the page and its space, by id or name, and the people who are mentioned. */
export const PAGE_WRITING = {
  scopes: {
    'read:jira-user': 'finds the people who are mentioned by name',
    'read:page:confluence': 'reads the page before and after',
    'read:space:confluence': 'finds the space of the page',
    'write:page:confluence': 'writes the page',
  },
  endpoints: [
    'GET /rest/api/3/user/search',
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'PUT /wiki/api/v2/pages/{id}',
  ],
} as const satisfies Pick<ActionFacts, 'scopes' | 'endpoints'>;
