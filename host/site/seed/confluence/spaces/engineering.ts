import {
  bullets,
  code,
  columns,
  date,
  decisions,
  doc,
  h,
  issue,
  link,
  macro,
  mention,
  mono,
  p,
  panel,
  status,
  strong,
  table,
  tasks,
} from '../compose';
import type { SpaceSeed } from '../page-seed';
import { openSpace } from '../rights';
import { incidents } from './engineering-incidents';
import { posts } from './engineering-posts';
import { vendors } from './engineering-vendors';

/** Where the people who build the shop write down how it works. */
export const engineeringSpace: SpaceSeed = {
  key: 'ENG',
  name: 'Engineering',
  type: 'global',
  description: 'How the shop is built and run: architecture, guidelines, incidents and decisions.',
  by: 'ada',
  at: '2025-11-03T08:00:00.000Z',
  rights: openSpace(['developers', 'leads', 'operations']),
  posts,
  home: {
    title: 'Engineering Home',
    labels: ['home'],
    versions: [
      {
        by: 'ada',
        at: '2025-11-03T08:05:00.000Z',
        body: doc(
          panel('info', p('New here? Start with ', strong('Developer Onboarding'), ' and ask ', mention('marta'), ' for access.')),
          columns(
            [
              h(2, 'How we work'),
              bullets('Small changes, reviewed the same day', 'Every incident gets a postmortem', 'Decisions are written down'),
            ],
            [h(2, 'Where things are'), bullets('Architecture and services', 'API guidelines', 'Incident reports')],
          ),
          macro('children', { depth: '2', sort: 'title' }),
        ),
      },
    ],
    children: [
      {
        title: 'Architecture Overview',
        labels: ['architecture', 'overview'],
        state: { id: 2, name: 'Verified', color: '#36b37e' },
        versions: [
          {
            by: 'jonas',
            at: '2025-11-12T10:20:00.000Z',
            body: doc(h(1, 'Services'), p('The shop is three services and a database.')),
          },
          {
            by: 'marta',
            at: '2026-03-18T14:45:00.000Z',
            message: 'Add owners and the event bus',
            body: doc(
              macro('toc', { maxLevel: '2' }),
              h(1, 'Services'),
              p('Requests enter through the gateway. Services talk over the event bus; no service reads the database of another.'),
              table(
                ['Service', 'Owner', 'Language', 'State'],
                ['Gateway', mention('jonas'), 'TypeScript', status('live', 'green')],
                ['Payments', mention('marta'), 'Kotlin', status('live', 'green')],
                ['Search', mention('martaReyes'), 'Rust', status('pilot', 'yellow')],
              ),
              h(1, 'Event bus'),
              p('Events are versioned. A consumer must accept unknown fields, see ', issue('PAY-3'), '.'),
            ),
          },
        ],
        comments: [
          {
            by: 'priya',
            at: '2026-03-19T06:10:00.000Z',
            body: doc(p('Can we add the queue sizes we run with?')),
            replies: [{ by: 'marta', at: '2026-03-19T08:30:00.000Z', body: doc(p('Yes, they are in the runbooks; I will link them.')) }],
          },
          {
            by: 'jonas',
            at: '2026-03-20T09:00:00.000Z',
            on: 'no service reads the database of another',
            body: doc(p('Reporting still does. Tracked in ', issue('WEB-2'), '.')),
            replies: [{ by: 'ada', at: '2026-03-20T09:40:00.000Z', body: doc(p('Until June at the latest, please.')) }],
          },
        ],
        attachments: [
          {
            by: 'marta',
            at: '2026-03-18T14:40:00.000Z',
            title: 'services.png',
            mediaType: 'image/png',
            mediaTypeDescription: 'PNG Image',
            fileSize: 48_213,
            comment: 'Services and the event bus',
          },
        ],
        children: [
          {
            title: 'Payments Service',
            labels: ['architecture', 'payments'],
            versions: [
              {
                by: 'marta',
                at: '2026-01-22T11:00:00.000Z',
                body: doc(
                  p('Takes payments, keeps no card numbers. The card never reaches our servers.'),
                  h(2, 'Retry policy'),
                  p('A declined authorisation is not retried. A timeout is retried with the same ', mono('Idempotency-Key'), '.'),
                  code('kotlin', 'val policy = RetryPolicy(', '  attempts = 3,', '  backoff = Backoff.exponential(200.milliseconds),', ')'),
                  panel('warning', p('A retry without the key is a second charge: see ', issue('PAY-11'), '.')),
                ),
              },
            ],
          },
          {
            title: 'Search Service',
            labels: ['architecture', 'search'],
            versions: [
              {
                by: 'martaReyes',
                at: '2026-02-10T17:25:00.000Z',
                body: doc(
                  p('Indexes products within a minute of a change.'),
                  bullets('One index per language', 'Synonyms are kept by the shop team'),
                ),
              },
            ],
          },
        ],
      },
      {
        title: 'API Guidelines',
        labels: ['guidelines', 'api'],
        versions: [
          {
            by: 'jonas',
            at: '2025-12-01T09:00:00.000Z',
            body: doc(
              h(2, 'Naming'),
              p('Paths are plural nouns, fields are camelCase.'),
              h(2, 'Errors'),
              p('Errors follow ', link('RFC 9457', 'https://www.rfc-editor.org/rfc/rfc9457'), '.'),
              code('json', '{', '  "type": "about:blank",', '  "title": "Conflict",', '  "status": 409', '}'),
              h(2, 'Paging'),
              p('Lists are paged by cursor, never by offset.'),
            ),
          },
        ],
      },
      {
        title: 'Decision Log',
        labels: ['decisions'],
        versions: [
          {
            by: 'marta',
            at: '2026-04-02T13:00:00.000Z',
            body: doc(
              decisions(
                'Cursors instead of offsets in every list',
                'One database per service',
                'Feature flags live for at most one quarter',
              ),
              p('Last reviewed ', date('2026-04-02'), '.'),
            ),
          },
        ],
      },
      {
        title: 'Developer Onboarding',
        labels: ['onboarding'],
        state: { id: 1, name: 'In progress', color: '#2684ff' },
        versions: [
          {
            by: 'martaReyes',
            at: '2026-05-11T15:30:00.000Z',
            body: doc(
              p('Your first week, step by step.'),
              tasks(
                [true, 'Get an account from ', mention('ada')],
                [false, 'Run the shop on your machine'],
                [false, 'Fix one small bug from ', issue('WEB-5'), ' by ', date('2026-05-29')],
              ),
            ),
          },
        ],
      },
      incidents,
      vendors,
    ],
  },
};
