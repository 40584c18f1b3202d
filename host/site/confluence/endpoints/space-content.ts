import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { contentList } from '../content-list';
import { pathId, visibleSpace } from '../lookup';
import { LIST_PARAMETERS } from '../paging';
import { confluenceEndpoint } from './define';

const KINDS = [
  { type: 'page', path: '/wiki/api/v2/spaces/{id}/pages', statuses: ['current', 'archived'], query: ['depth'] },
  { type: 'blogpost', path: '/wiki/api/v2/spaces/{id}/blogposts', statuses: ['current'], query: [] },
] as const;

const ofSpace = ({ type, path, statuses, query }: (typeof KINDS)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: ['read:page:confluence'],
    query: ['status', 'title', 'body-format', ...query, ...LIST_PARAMETERS],
    handler: (context) => {
      const space = visibleSpace(context, pathId(context));
      const roots = context.parameters.choice('depth', ['all', 'root']) === 'root';
      return contentList(context, {
        type,
        statuses,
        among: ({ spaceId, parentId }) => spaceId === space.id && !(roots && parentId !== null),
      });
    },
  });

export const spaceContentEndpoints = KINDS.map(ofSpace);
