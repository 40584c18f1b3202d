import { json } from '../../answer';
import { contentNotFoundV1, visibleContentV1 } from '../lookup';
import { confluenceEndpoint } from './define';

const read = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/content/{id}/state',
  scopes: ['read:confluence-content.summary', 'read:content-details:confluence'],
  query: ['status'],
  handler: (context) => {
    const wanted = context.parameters.choice('status', ['current', 'draft', 'archived']) ?? 'current';
    const { state, status } = visibleContentV1(context);
    if (status !== wanted) throw contentNotFoundV1(context);
    if (!state) return json({ contentState: null });
    const { since, ...contentState } = state;
    return json({ contentState, lastUpdated: since });
  },
});

export const contentStateEndpoints = [read];
