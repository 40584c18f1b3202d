/** What the platform team looks after: each theme with its tasks. */
export const PLATFORM_THEMES: readonly { name: string; label: string; tasks: readonly string[] }[] = [
  {
    name: 'Move to the second region',
    label: 'regions',
    tasks: [
      'Replicate the order database',
      'Send a tenth of the readers to the second region',
      'Time a full fail-over with a stopwatch',
      'Keep secrets in both regions in step',
      'Alarm when replication is a minute behind',
      'Write down who decides to switch',
      'Fail over on a working day',
      'Pay for one region less of idle machines',
    ],
  },
  {
    name: 'Builds under ten minutes',
    label: 'builds',
    tasks: [
      'Cache dependencies between builds',
      'Split the slowest test suite',
      'Show the ten slowest tests each week',
      'Build only what changed',
      'Move the runners to larger machines',
      'Delete images that nobody pulls',
      'Sign what is built',
      'Retry the network and not the tests',
    ],
  },
  {
    name: 'One way to log',
    label: 'logging',
    tasks: [
      'Agree on ten field names',
      'Library for the four languages in use',
      'Mask card numbers before they are written',
      'Keep ninety days, and no more',
      'Trace a request through all services',
      'Alarm on words that must never appear',
      'Move the gateway to the new library',
      'Switch the old cluster off',
    ],
  },
  {
    name: 'Fewer keys in drawers',
    label: 'security',
    tasks: [
      'List every key and who holds it',
      'Short-lived keys for the pipeline',
      'Rotate database passwords without a restart',
      'Remove keys of people who have left',
      'Hardware keys for administrators',
      'Break-glass account with two envelopes',
      'Scan repositories for secrets each night',
      'Rehearse a leaked key',
    ],
  },
  {
    name: 'Databases that look after themselves',
    label: 'databases',
    tasks: [
      'Upgrade all clusters to the current version',
      'Find indexes that nothing uses',
      'Limit queries to thirty seconds',
      'Restore a backup every Monday, by itself',
      'Say who owns which table',
      'Archive orders after ten years',
      'Warn before a disk is full',
      'Take the reporting load to a replica',
    ],
  },
  {
    name: 'Costs that can be explained',
    label: 'costs',
    tasks: [
      'Tag every machine with its team',
      'Monthly bill by service',
      'Switch test environments off at night',
      'Buy what runs all year in advance',
      'Find the traffic that crosses regions',
      'Warn at eighty percent of the budget',
      'Compare the price of an order over the year',
    ],
  },
];

/** Alerts that woke somebody up: what was seen and what it was. */
export const ALERTS: readonly (readonly [seen: string, was: string])[] = [
  ['Queue of order events grows', 'A consumer had lost its lease and did not ask for another.'],
  ['Gateway answers slowly from Asia', 'A cable was cut; traffic went around the other way.'],
  ['Disk of the search cluster at 91 percent', 'Old indexes were kept after a failed clean-up.'],
  ['Certificates expire in five days', 'The renewal ran, and the new one was not loaded.'],
  ['Log shipping stops at midnight', 'The name of the day’s index had an upper limit.'],
  ['Too many connections to the order database', 'A deploy doubled the pool in every instance.'],
  ['Nightly export is late', 'It waited for a lock that the backup held.'],
  ['Clock drift on three machines', 'The time server had been retired.'],
  ['Memory of the feature flag service climbs', 'Flags that ended were never let go.'],
  ['Health check flaps', 'It asked a third party that was slow itself.'],
  ['Builds fail for everybody', 'A package had been withdrawn upstream.'],
  ['Mail is delayed by an hour', 'The provider took us for a sender of spam.'],
];

/** What the marketing team ran over the year, month by month from December. */
export const CAMPAIGNS: readonly (readonly [name: string, pieces: readonly string[]])[] = [
  ['Winter sale', ['Front page for the sale', 'Letter to regular customers', 'Prices checked with finance', 'Thank-you mail']],
  ['New year, tidy home', ['Photos in the studio', 'Film of thirty seconds', 'Landing page', 'Numbers for the board']],
  ['Garden opening', ['Catalogue of forty pages', 'Partner offers', 'Newsletter with seed bags', 'Stock with the warehouse']],
  ['Mother’s day', ['Gift finder texts', 'Late order reminder', 'Gift card artwork']],
  ['Summer on the balcony', ['Balcony photos in three cities', 'Competition rules with legal', 'Posters for the stores', 'Round-up post']],
  ['Back to school', ['Lists by school year', 'Bundle prices', 'Banner for the app', 'Teacher discount text']],
  [
    'Ten years of the shop',
    ['Story of the first order', 'Interview with the founders', 'Anniversary voucher', 'Party in the warehouse', 'Press kit'],
  ],
  [
    'Black week',
    [
      'Which products, and why',
      'Waiting room text',
      'Mail plan, two a week at most',
      'Price history beside each offer',
      'Night shift for support',
    ],
  ],
];
