import { bullets, code, date, doc, h, issue, mention, p, panel, quote, rule, status, steps, table } from '../compose';
import type { SpaceSeed } from '../page-seed';
import { openSpace } from '../rights';

/** Runbooks and rotas of the people who keep the shop running. */
export const operationsSpace: SpaceSeed = {
  key: 'OPS',
  name: 'Operations',
  type: 'global',
  description: 'Runbooks, on-call and the service catalogue.',
  by: 'ada',
  at: '2025-11-05T08:00:00.000Z',
  rights: openSpace(['operations']),
  posts: [],
  home: {
    title: 'Operations Home',
    versions: [{ by: 'priya', at: '2025-11-05T09:00:00.000Z', body: doc(quote('Calm is contagious.'), p('Start with the runbooks.')) }],
    children: [
      {
        title: 'Runbooks',
        labels: ['runbook'],
        versions: [{ by: 'priya', at: '2025-11-06T05:00:00.000Z', body: doc(p('A runbook is tried out every quarter or deleted.')) }],
        children: [
          {
            title: 'Restart the Payment Workers',
            labels: ['runbook', 'payments'],
            versions: [
              {
                by: 'priya',
                at: '2026-01-15T05:30:00.000Z',
                body: doc(
                  panel('info', p('Safe at any time: workers finish what they have begun.')),
                  steps(
                    'Stop new work',
                    [p('Restart one worker after the other:'), code('bash', 'workerctl restart --one-by-one payments')],
                    'Watch the queue for ten minutes',
                  ),
                  rule(),
                  p('If the queue keeps growing, call ', mention('marta'), '.'),
                ),
              },
            ],
          },
          {
            title: 'Restore a Backup',
            labels: ['runbook', 'backup'],
            versions: [
              {
                by: 'priya',
                at: '2026-02-02T06:00:00.000Z',
                body: doc(
                  panel('error', p('Restoring replaces everything written since the backup.')),
                  h(2, 'Before'),
                  bullets('Two people on the call', [p('A ticket such as '), p(issue('OPS-4'))]),
                  h(2, 'Restore'),
                  code('bash', 'backupctl restore --at "$WHEN" --into shop'),
                ),
              },
            ],
          },
        ],
      },
      {
        title: 'On-call Rota',
        labels: ['on-call'],
        versions: [
          {
            by: 'priya',
            at: '2026-10-26T04:00:00.000Z',
            body: doc(
              table(
                ['From', 'First', 'Second'],
                [date('2026-11-02'), mention('priya'), mention('jonas')],
                [date('2026-11-09'), mention('jonas'), mention('martaReyes')],
                [date('2026-11-16'), mention('martaReyes'), mention('priya')],
              ),
            ),
          },
        ],
      },
      {
        title: 'Service Catalogue',
        labels: ['catalogue'],
        versions: [
          {
            by: 'priya',
            at: '2026-03-30T05:00:00.000Z',
            body: doc(
              table(
                ['Service', 'Tier', 'Hours'],
                ['Gateway', status('tier 1', 'red'), 'always'],
                ['Payments', status('tier 1', 'red'), 'always'],
                ['Search', status('tier 2', 'yellow'), 'working days'],
              ),
            ),
          },
        ],
      },
    ],
  },
};
