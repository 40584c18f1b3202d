import { bullets, code, date, doc, expand, h, issue, mention, p, panel, status, steps, table, tasks } from '../compose';
import type { PageSeed } from '../page-seed';

/** Incident reports, the newest last. */
export const incidents: PageSeed = {
  title: 'Incident Reports',
  labels: ['incidents'],
  versions: [
    {
      by: 'priya',
      at: '2026-01-08T07:00:00.000Z',
      body: doc(
        p('One page per incident, written within five working days. We look for causes, not for people.'),
        table(
          ['Day', 'Incident', 'Severity'],
          [date('2026-01-05'), 'Double charges', status('SEV 1', 'red')],
          [date('2026-06-14'), 'Slow search', status('SEV 3', 'yellow')],
        ),
      ),
    },
  ],
  children: [
    {
      title: 'Postmortem: Double Charges',
      labels: ['incidents', 'postmortem', 'payments'],
      versions: [
        {
          by: 'priya',
          at: '2026-01-09T12:00:00.000Z',
          body: doc(h(2, 'What happened'), p('Some customers were charged twice.')),
        },
        {
          by: 'marta',
          at: '2026-01-12T10:15:00.000Z',
          message: 'Causes and follow-up after the review',
          body: doc(
            panel('error', p('214 customers were charged twice between 09:12 and 09:47.')),
            h(2, 'Timeline'),
            steps('09:12 deployment of the new retry policy', '09:31 first report from support', '09:47 deployment taken back'),
            h(2, 'Cause'),
            p('The retry did not send the idempotency key, so the provider took it for a new payment: ', issue('PAY-7'), '.'),
            expand('Log of one payment', code('text', '09:14:02 authorise timeout', '09:14:03 authorise ok', '09:14:09 authorise ok')),
            h(2, 'Follow-up'),
            tasks(
              [true, 'Refund everybody, ', mention('fatima')],
              [true, 'Send the key with every retry, ', mention('marta')],
              [false, 'Alert on duplicate amounts, ', mention('priya')],
            ),
          ),
        },
      ],
      comments: [
        { by: 'kenji', at: '2026-01-12T23:50:00.000Z', body: doc(p('Support has answered all open tickets, ', mention('priya'), '.')) },
      ],
    },
    {
      title: 'Postmortem: Slow Search',
      labels: ['incidents', 'postmortem', 'search'],
      versions: [
        {
          by: 'martaReyes',
          at: '2026-06-16T16:40:00.000Z',
          body: doc(
            panel('warning', p('Search took more than four seconds for an hour.')),
            h(2, 'Cause'),
            p('A full rebuild of the index ran at noon instead of at night.'),
            h(2, 'Follow-up'),
            bullets('Rebuilds only at night', 'Dashboard for the age of the index'),
          ),
        },
      ],
    },
  ],
};
