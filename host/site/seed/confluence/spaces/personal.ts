import { ACCOUNTS } from '../../people';
import { bullets, doc, issue, p } from '../compose';
import type { SpaceSeed } from '../page-seed';
import { personalSpace as rightsOf } from '../rights';

/** Jonas's own space. */
export const personalSpace: SpaceSeed = {
  key: `~${ACCOUNTS.jonas}`,
  name: 'Jonas Weber',
  type: 'personal',
  description: '',
  by: 'jonas',
  at: '2025-12-15T08:00:00.000Z',
  rights: rightsOf('jonas'),
  posts: [],
  home: {
    title: 'Overview',
    versions: [{ by: 'jonas', at: '2025-12-15T08:00:00.000Z', body: doc(p('Notes to myself. Read along if you like.')) }],
    children: [
      {
        title: 'Reading List',
        versions: [
          {
            by: 'jonas',
            at: '2026-08-20T19:00:00.000Z',
            body: doc(bullets('Release It!', 'Designing Data-Intensive Applications'), p('Talk to the team about ', issue('WEB-3'), '.')),
          },
        ],
      },
    ],
  },
};
