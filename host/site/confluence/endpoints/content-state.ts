import { json } from '../../answer';
import { visibleContentV1 } from '../lookup';
import { confluenceEndpoint } from './define';

const read = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/content/{id}/state',
  scopes: ['read:confluence-content.summary', 'read:content-details:confluence'],
  handler: (context) => {
    const { state } = visibleContentV1(context);
    if (!state) return json({ contentState: null });
    const { since, ...contentState } = state;
    return json({ contentState, lastUpdated: since });
  },
});

export const contentStateEndpoints = [read];
