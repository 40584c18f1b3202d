import { bullets, code, doc, expand, h, link, macro, mono, p, panel, status, steps, strong, table } from '../compose';
import type { SpaceSeed } from '../page-seed';
import { openSpace } from '../rights';

/** The documentation that partners read; contractors see this space and no other. */
export const docsSpace: SpaceSeed = {
  key: 'DOCS',
  name: 'Product Documentation',
  type: 'global',
  description: 'Public documentation of the shop API.',
  by: 'ada',
  at: '2025-11-04T08:00:00.000Z',
  rights: openSpace(['developers', 'leads'], ['contractors']),
  posts: [
    {
      title: 'Version 2 of the API Is Here',
      labels: ['api', 'release'],
      versions: [{ by: 'jonas', at: '2026-05-04T09:00:00.000Z', body: doc(p('Version 1 stays until the end of the year.')) }],
    },
  ],
  home: {
    title: 'Documentation Home',
    versions: [
      {
        by: 'jonas',
        at: '2025-11-04T08:30:00.000Z',
        body: doc(p('Everything you need to connect to the shop.'), macro('children', { depth: '1' })),
      },
    ],
    children: [
      {
        title: 'Getting Started',
        labels: ['guide'],
        versions: [
          {
            by: 'jonas',
            at: '2025-11-20T10:00:00.000Z',
            body: doc(
              steps('Create a project', 'Make an API key', [
                p('Send your first request:'),
                code('bash', 'curl https://api.example.com/v2/ping'),
              ]),
              panel('success', p('The answer is ', mono('pong'), '.')),
            ),
          },
        ],
        comments: [{ by: 'rosa', at: '2026-08-11T10:00:00.000Z', body: doc(p('The second step needs a picture of the settings page.')) }],
      },
      {
        title: 'Authentication',
        labels: ['guide', 'security'],
        versions: [
          {
            by: 'jonas',
            at: '2025-12-08T10:00:00.000Z',
            message: 'First version',
            body: doc(p('Send the key in the header ', mono('X-Api-Key'), '.')),
          },
          {
            by: 'martaReyes',
            at: '2026-05-04T08:00:00.000Z',
            message: 'OAuth in version 2',
            body: doc(
              p('Version 2 uses OAuth 2.1 with PKCE; keys work until the end of the year.'),
              panel('warning', p('Never put a key into a web page.')),
              expand('How to move from keys', bullets('Register a client', 'Ask for the scopes you need', 'Delete the key')),
            ),
          },
        ],
      },
      {
        title: 'API Reference',
        labels: ['api', 'reference'],
        versions: [
          { by: 'jonas', at: '2026-05-04T07:00:00.000Z', body: doc(macro('toc', {}), p('All paths start with ', mono('/v2'), '.')) },
        ],
        children: [
          {
            title: 'Payments Endpoints',
            labels: ['api', 'reference', 'payments'],
            versions: [
              {
                by: 'marta',
                at: '2026-05-05T09:00:00.000Z',
                body: doc(
                  table(
                    ['Method', 'Path', 'State'],
                    ['POST', mono('/payments'), status('stable', 'green')],
                    ['GET', mono('/payments/{id}'), status('stable', 'green')],
                    ['POST', mono('/payments/{id}/capture'), status('beta', 'blue')],
                  ),
                  h(2, 'Create a payment'),
                  code('json', '{', '  "amount": 1250,', '  "currency": "EUR"', '}'),
                  p('Amounts are in the smallest unit of the currency.'),
                ),
              },
            ],
          },
          {
            title: 'Refund Endpoints',
            labels: ['api', 'reference'],
            versions: [
              {
                by: 'marta',
                at: '2026-05-06T09:00:00.000Z',
                body: doc(p('A refund can be partial. The sum of all refunds never exceeds the payment.')),
              },
            ],
          },
          {
            title: 'Webhooks',
            labels: ['api', 'reference', 'webhooks'],
            versions: [
              {
                by: 'jonas',
                at: '2026-05-12T09:00:00.000Z',
                body: doc(
                  p('We send each event at least once. Check the signature before you trust it:'),
                  code(
                    'python',
                    'import hmac',
                    '',
                    'expected = hmac.new(secret, body, "sha256").hexdigest()',
                    'assert hmac.compare_digest(expected, signature)',
                  ),
                ),
              },
            ],
          },
        ],
      },
      {
        title: 'Error Codes',
        labels: ['reference'],
        versions: [
          {
            by: 'martaReyes',
            at: '2026-05-20T18:00:00.000Z',
            body: doc(
              table(
                ['Code', 'Meaning', 'What to do'],
                [mono('card_declined'), 'The bank said no', 'Ask for another card'],
                [mono('rate_limited'), 'Too many requests', 'Wait for the seconds in Retry-After'],
              ),
            ),
          },
        ],
      },
      {
        title: 'Frequently Asked Questions',
        labels: ['guide'],
        versions: [
          {
            by: 'kenji',
            at: '2026-06-30T05:00:00.000Z',
            body: doc(
              p(strong('Can I test without real money?'), ' Yes, in the sandbox.'),
              p(strong('Who answers questions?'), ' Write to ', link('support', 'mailto:support@example.com'), '.'),
            ),
          },
        ],
      },
    ],
  },
};
