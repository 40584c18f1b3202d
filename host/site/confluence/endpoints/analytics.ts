import { json } from '../../answer';
import { visibleContentV1 } from '../lookup';
import type { View } from '../records';
import { confluenceEndpoint } from './define';

const scopes = ['read:confluence-content.summary', 'read:analytics.content:confluence'];

const analytics = (what: 'views' | 'viewers', count: (views: readonly View[]) => number) =>
  confluenceEndpoint({
    method: 'GET',
    path: `/wiki/rest/api/analytics/content/{contentId}/${what}`,
    scopes,
    handler: (context) => {
      const { id } = visibleContentV1(context, 'contentId');
      return json({ id: Number(id), count: count(context.confluence.views.filter(({ contentId }) => contentId === id)) });
    },
  });

/** How often people looked at content, and how many did; since a date (`fromDate`) is refused by name. */
export const analyticsEndpoints = [
  analytics('views', (views) => views.reduce((sum, { times }) => sum + times, 0)),
  analytics('viewers', (views) => views.length),
];
