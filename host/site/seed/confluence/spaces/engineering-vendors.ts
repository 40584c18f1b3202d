import { doc, em, p, panel, table } from '../compose';
import type { PageSeed } from '../page-seed';

/** Only three people may see this page and the one below it; only two may change them. */
export const vendors: PageSeed = {
  title: 'Payment Provider Contract',
  labels: ['confidential', 'payments'],
  readers: ['ada', 'marta', 'fatima'],
  editors: ['ada', 'fatima'],
  versions: [
    {
      by: 'fatima',
      at: '2026-02-20T09:30:00.000Z',
      body: doc(
        panel('note', p('Confidential: do not quote outside this page.')),
        p('The contract with Northbank runs until the end of 2027 and renews for a year unless cancelled three months before.'),
      ),
    },
  ],
  comments: [{ by: 'marta', at: '2026-02-20T13:00:00.000Z', body: doc(p('The cancellation date is in the team calendar.')) }],
  attachments: [
    {
      by: 'fatima',
      at: '2026-02-20T09:25:00.000Z',
      title: 'northbank-contract.pdf',
      mediaType: 'application/pdf',
      mediaTypeDescription: 'PDF Document',
      fileSize: 312_480,
      comment: 'Signed copy',
    },
  ],
  children: [
    {
      title: 'Northbank Pricing Annex',
      labels: ['confidential'],
      versions: [
        {
          by: 'fatima',
          at: '2026-02-21T08:10:00.000Z',
          body: doc(
            table(['Volume per month', 'Fee'], ['up to 10,000', '1.4 %'], ['up to 100,000', '1.1 %'], ['above', em('by agreement')]),
            p('Fees are reviewed every October.'),
          ),
        },
      ],
    },
  ],
};
