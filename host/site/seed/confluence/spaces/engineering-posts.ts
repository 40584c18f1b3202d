import { bullets, doc, h, issue, mention, p } from '../compose';
import type { ContentSeed } from '../page-seed';

/** Engineering's blog. */
export const posts: ContentSeed[] = [
  {
    title: 'What We Learned from the Payments Migration',
    labels: ['payments', 'lessons'],
    versions: [
      {
        by: 'marta',
        at: '2026-07-03T12:00:00.000Z',
        body: doc(
          p('Two years, one database less. Thank you ', mention('jonas'), ' and ', mention('martaReyes'), '!'),
          h(2, 'In short'),
          bullets('Move readers first, writers last', 'Keep both paths measurable', 'Delete the old path the same week'),
        ),
      },
    ],
    comments: [{ by: 'ada', at: '2026-07-03T14:20:00.000Z', body: doc(p('Well done, everybody.')) }],
  },
  {
    title: 'Release Train in Autumn',
    labels: ['release'],
    versions: [
      {
        by: 'jonas',
        at: '2026-09-01T08:00:00.000Z',
        body: doc(p('From September we release on Tuesdays and Thursdays, see ', issue('WEB-8'), '.')),
      },
    ],
  },
];
