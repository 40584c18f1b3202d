import { TODAY, YEAR_BEGAN, dateOf, moment } from './calendar';
import {
  bullets,
  code,
  date,
  decisions,
  h,
  image,
  issue,
  macro,
  mention,
  p,
  panel,
  quote,
  rule,
  status,
  steps,
  strong,
  table,
  tasks,
} from './compose';
import { page, rights } from './page-input';
import type { PageInput, SpaceInput } from './page-input';
import { ALERTS, CAMPAIGNS, PLATFORM_THEMES } from './platform-work';

const ON_CALL = ['priya', 'emre', 'jonas', 'martaReyes'] as const;
const turn = (index: number): string => ON_CALL[index % ON_CALL.length] ?? 'priya';

/** One page for each alert: what it means and what to do at night. */
function runbooks(): PageInput[] {
  return ALERTS.map(([seen, was], index) =>
    page(
      `When: ${seen}`,
      turn(index),
      YEAR_BEGAN + 14 + index * 12,
      [
        panel(index % 3 === 0 ? 'warning' : 'info', p(index % 3 === 0 ? 'Wake the second on call.' : 'Safe to wait until morning.')),
        steps(
          'Look at the board of the service',
          [p('Ask it how it is:'), code('bash', `platformctl status --alert ${String(index + 1)}`)],
          'Write down what you saw',
        ),
        h(2, 'Last time'),
        quote(was),
        ...(index < 4 ? [image(`graph-${String(index + 1)}.png`, 'The hour before')] : []),
        p('Owner: ', mention(turn(index + 1)), '. Tried out on ', date(dateOf(YEAR_BEGAN + 90 + index * 9)), '.'),
      ],
      {
        labels: ['runbook', 'platform'],
        ...(index < 4 && {
          attachments: [
            {
              by: turn(index),
              at: moment(YEAR_BEGAN + 15 + index * 12),
              title: `graph-${String(index + 1)}.png`,
              mediaType: 'image/png',
              mediaTypeDescription: 'PNG Image',
              file: `../files/graph-${String(index + 1)}.png`,
              comment: 'The hour before',
            },
          ],
        }),
      },
    ),
  );
}

/** Every second Monday the pager changes hands. */
function handovers(): PageInput[] {
  return Array.from({ length: 24 }, (_, index) => {
    const day = YEAR_BEGAN + 14 + index * 14;
    const [seen = '', was = ''] = ALERTS[index % ALERTS.length] ?? [];
    return page(
      `Hand-over ${dateOf(day)}`,
      turn(index),
      day,
      [
        p(mention(turn(index)), ' gives the pager to ', mention(turn(index + 1)), '.'),
        table(['Alert', 'What it was', 'Open'], [seen, was, index % 4 === 0 ? status('open', 'red') : status('closed', 'green')]),
        tasks([true, 'Phone number changed'], [day + 14 < TODAY, 'Look at the alert that nobody understood']),
      ],
      {
        labels: ['hand-over'],
        ...(index % 5 === 0 && { comments: [{ by: turn(index + 1), at: moment(day + 0.2), body: 'Taken. Quiet so far.' }] }),
      },
    );
  });
}

/** What was decided for each theme, and what it would have cost otherwise. */
function decisionRecords(): PageInput[] {
  return PLATFORM_THEMES.flatMap(({ name, tasks: work }, index) =>
    [work[0], work[3]].map((subject = name, nth) =>
      page(
        `Decision ${String(index * 2 + nth + 1)}: ${subject}`,
        nth === 0 ? 'emre' : 'marta',
        YEAR_BEGAN + index * 52 + nth * 20,
        [
          decisions(subject),
          h(2, 'What else we looked at'),
          table(
            ['Way', 'For', 'Against'],
            ['As it is', 'No work', 'Grows worse each month'],
            [subject, 'Ends the matter', 'Two weeks of two people'],
          ),
          p('Part of ', strong(name), ': ', issue(`PLAT-${String(index * 9 + 1)}`)),
        ],
        { labels: ['decision', 'platform'] },
      ),
    ),
  );
}

/** The platform team's space. */
export function platformSpace(): SpaceInput {
  return {
    key: 'PLAT',
    name: 'Platform',
    type: 'global',
    description: 'What everything else stands on.',
    by: 'emre',
    at: moment(YEAR_BEGAN - 30),
    rights: rights(['developers', 'operations', 'leads'], ['operations', 'developers']),
    posts: [],
    home: page(
      'Platform Home',
      'emre',
      YEAR_BEGAN - 30,
      [p('If it is down, start under ', strong('Runbooks'), '.'), rule(), macro('children', { depth: '1' })],
      {
        children: [
          page('Runbooks by alert', 'priya', YEAR_BEGAN, [p('One page an alert.'), macro('children', {})], { children: runbooks() }),
          page('Hand-overs', 'priya', YEAR_BEGAN, [p('The pager’s diary.')], {
            children: handovers(),
            attachments: [
              {
                by: 'priya',
                at: moment(60),
                title: 'alerts.csv',
                mediaType: 'text/csv',
                mediaTypeDescription: 'CSV',
                file: '../files/alerts.csv',
                comment: 'Nights of the quarter',
              },
            ],
          }),
          page('Decisions', 'emre', YEAR_BEGAN, [macro('contentbylabel', { labels: 'decision' })], { children: decisionRecords() }),
        ],
      },
    ),
  };
}

/** Marketing's space: a brief for each campaign. */
export function marketingSpace(): SpaceInput {
  const briefs = CAMPAIGNS.map(([name, pieces], index) =>
    page(
      `Brief: ${name}`,
      'sofia',
      YEAR_BEGAN + index * 45 - 6,
      [
        p(
          'From ',
          date(dateOf(YEAR_BEGAN + index * 45)),
          ' to ',
          date(dateOf(YEAR_BEGAN + index * 45 + 40)),
          '. In charge: ',
          mention('sofia'),
          '.',
        ),
        bullets(...pieces),
        table(['Channel', 'Share'], ['Mail', '40 %'], ['App', `${String(20 + index)} %`], ['Stores', 'the rest']),
        panel('success', p('Goal: ', strong(`${String(3 + index)} % more orders`), ' than the year before.')),
      ],
      { labels: ['campaign'] },
    ),
  );
  return {
    key: 'MKT',
    name: 'Marketing',
    type: 'global',
    description: 'Campaigns and their numbers.',
    by: 'sofia',
    at: moment(YEAR_BEGAN - 10),
    rights: rights(['marketing', 'leads', 'finance', 'developers'], ['marketing']),
    posts: [],
    home: page('Marketing Home', 'sofia', YEAR_BEGAN - 10, [p('Briefs first, pictures second.'), macro('children', {})], {
      children: briefs,
    }),
  };
}
