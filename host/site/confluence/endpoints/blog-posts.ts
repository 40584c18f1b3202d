import { CONTENT_LIST_PARAMETERS, contentList } from '../content-list';
import { CONTENT_SINGLE_PARAMETERS, contentSingle } from '../content-single';
import { pathId, visibleContent } from '../lookup';
import { confluenceEndpoint } from './define';

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/blogposts',
  scopes: ['read:page:confluence'],
  query: CONTENT_LIST_PARAMETERS,
  handler: (context) => contentList(context, { type: 'blogpost', statuses: ['current'] }),
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/blogposts/{id}',
  scopes: ['read:page:confluence'],
  query: CONTENT_SINGLE_PARAMETERS,
  handler: (context) => contentSingle(context, visibleContent(context, pathId(context), 'blogpost')),
});

export const blogPostEndpoints = [list, single];
