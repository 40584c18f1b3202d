import { CONTENT_LIST_PARAMETERS, contentList } from '../content-list';
import { CONTENT_SINGLE_PARAMETERS, contentSingle } from '../content-single';
import { pageInPath } from '../lookup';
import { confluenceEndpoint } from './define';

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages',
  scopes: ['read:page:confluence'],
  query: CONTENT_LIST_PARAMETERS,
  handler: (context) => contentList(context, { type: 'page', statuses: ['current', 'archived'] }),
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}',
  scopes: ['read:page:confluence'],
  query: CONTENT_SINGLE_PARAMETERS,
  handler: (context) => contentSingle(context, pageInPath(context)),
});

export const pageEndpoints = [list, single];
