import { doc, p, panel, table } from '../compose';
import type { SpaceSeed } from '../page-seed';
import { privateSpace } from '../rights';

/** Only the admin knows that this space exists. */
export const hrSpace: SpaceSeed = {
  key: 'HR',
  name: 'People and Pay',
  type: 'global',
  description: 'Personnel matters.',
  by: 'ada',
  at: '2026-01-02T08:00:00.000Z',
  rights: privateSpace('ada'),
  posts: [],
  home: {
    title: 'People and Pay Home',
    versions: [{ by: 'ada', at: '2026-01-02T08:10:00.000Z', body: doc(panel('note', p('Not for anybody else.'))) }],
    children: [
      {
        title: 'Salary Bands',
        labels: ['confidential'],
        versions: [
          {
            by: 'ada',
            at: '2026-01-03T09:00:00.000Z',
            body: doc(table(['Band', 'From', 'To'], ['E1', '48,000', '61,000'], ['E2', '60,000', '78,000'])),
          },
        ],
      },
      {
        title: 'Hiring Plan',
        versions: [{ by: 'ada', at: '2026-09-15T09:00:00.000Z', body: doc(p('Two engineers for payments in the first quarter.')) }],
      },
    ],
  },
};
