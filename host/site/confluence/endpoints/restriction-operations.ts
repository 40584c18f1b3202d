import { json } from '../../answer';
import { restrictionBean } from '../beans/restriction-bean';
import { visibleContentV1 } from '../lookup';
import { OPERATIONS, checkExpansions, operationInPath } from '../restrictions';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/content/{id}/restriction/byOperation';
const READ = ['read:confluence-content.all', 'read:content-details:confluence'] as const;

/** The same as the list of restrictions, under the name of each operation. */
const all = confluenceEndpoint({
  method: 'GET',
  path: PATH,
  scopes: READ,
  query: ['expand'],
  handler: (context) => {
    checkExpansions(context);
    const content = visibleContentV1(context);
    const beans = OPERATIONS.map((operation) => [operation, restrictionBean(context.state, content, operation, context.base)] as const);
    return json({
      ...Object.fromEntries(beans),
      _links: { self: `${context.base}/rest/api/content/${content.id}/restriction/byOperation` },
    });
  },
});

const single = confluenceEndpoint({
  method: 'GET',
  path: `${PATH}/{operationKey}`,
  scopes: READ,
  query: ['expand'],
  handler: (context) => {
    checkExpansions(context);
    return json(restrictionBean(context.state, visibleContentV1(context), operationInPath(context), context.base));
  },
});

export const restrictionOperationEndpoints = [all, single];
