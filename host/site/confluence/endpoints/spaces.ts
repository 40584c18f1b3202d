import { json } from '../../answer';
import { spaceBean } from '../beans/space-bean';
import { pathId, visibleSpace } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Orders } from '../paging';
import type { Space } from '../records';
import { confluenceEndpoint } from './define';

const DESCRIPTIONS = ['plain', 'view'] as const;
const TYPES = ['global', 'collaboration', 'knowledge_base', 'personal', 'system', 'onboarding', 'xflow_sample_space'] as const;

const orders: Orders<Space> = {
  id: ({ id }) => Number(id),
  key: ({ key }) => key.toLowerCase(),
  name: ({ name }) => name.toLowerCase(),
};

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces',
  scopes: ['read:space:confluence'],
  query: ['ids', 'keys', 'type', 'status', 'description-format', ...LIST_PARAMETERS],
  handler: (context) => {
    const { confluence, permissions, parameters } = context;
    const ids = parameters.ids('ids');
    const keys = parameters.list('keys')?.map((key) => key.toLowerCase());
    const type = parameters.choice('type', TYPES);
    const status = parameters.choice('status', ['current', 'archived']);
    const format = parameters.choice('description-format', DESCRIPTIONS);
    const items = confluence.spaces.filter(
      (space) =>
        permissions.viewSpace(space) &&
        (ids?.includes(space.id) ?? true) &&
        (keys?.includes(space.key.toLowerCase()) ?? true) &&
        (type === undefined || space.type === type) &&
        (status === undefined || space.status === status),
    );
    return listPage({ ...context, items, orders, defaultSort: 'id' }, (space) => spaceBean(space, format));
  },
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}',
  scopes: ['read:space:confluence'],
  query: ['description-format'],
  handler: (context) => {
    const space = visibleSpace(context, pathId(context));
    const format = context.parameters.choice('description-format', DESCRIPTIONS);
    return json({ ...spaceBean(space, format), _links: { webui: `/spaces/${space.key}`, base: context.base } });
  },
});

export const spaceEndpoints = [list, single];
