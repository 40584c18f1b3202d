import { YEAR_BEGAN, TODAY, dateOf, moment } from './calendar';
import {
  bullets,
  columns,
  date,
  decisions,
  doc,
  em,
  expand,
  h,
  image,
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
} from './compose';
import { mobileSprints } from './mobile';
import { MOBILE_BUGS, MOBILE_EPICS } from './mobile-backlog';
import { page, rights } from './page-input';
import type { PageInput, PostInput, SpaceInput } from './page-input';

const TEAM = ['nadia', 'liu', 'emre', 'tom', 'ines'] as const;
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** One review a sprint: what was shown, what was decided, what follows. */
function reviews(): PageInput[] {
  return mobileSprints()
    .filter(({ end }) => end < TODAY)
    .map(({ number, name, end }) => {
      const epic = MOBILE_EPICS[Math.min(MOBILE_EPICS.length - 1, Math.floor((end - YEAR_BEGAN - 1) / 44))];
      const shown = epic?.stories.slice(number % 5, (number % 5) + 3) ?? [];
      const host = at(TEAM, number);
      return page(
        `${name} review`,
        host,
        end + 0.1,
        [
          p('Held on ', date(dateOf(end)), ' by ', mention(host), '. Goal: ', strong(epic?.name ?? ''), '.'),
          table(
            ['Shown', 'By', 'State'],
            ...shown.map((story, row) => [
              story,
              mention(at(TEAM, number + row)),
              row === 2 ? status('next sprint', 'yellow') : status('done', 'green'),
            ]),
          ),
          h(2, 'Decided'),
          decisions(`${at(shown, 0)} ships with ${epic?.version ?? 'the next version'}`, 'Nothing new is begun on the last day'),
          h(2, 'To do'),
          tasks([number % 3 !== 0, 'Tell support what changes: ', mention('kenji')], [number < 25, 'Numbers into the board page']),
        ],
        {
          labels: ['sprint-review', 'mobile'],
          ...(number % 4 === 0 && {
            comments: [
              {
                by: 'marta',
                at: moment(end + 1),
                body: 'Good to see it on a real phone.',
                replies: [{ by: host, at: moment(end + 1.1), body: 'An old one at that!' }],
              },
            ],
          }),
        },
      );
    });
}

/** One page an epic: why, for whom, and what is left out. */
function features(): PageInput[] {
  return MOBILE_EPICS.map((epic, index) =>
    page(
      epic.name,
      'nadia',
      YEAR_BEGAN + index * 44 - 8,
      [
        macro('toc', { maxLevel: '2' }),
        panel('info', p('Goes out with ', strong(epic.version), '. Work: ', issue(`MOB-${String(index + 1)}`))),
        h(2, 'Why'),
        p('Drawings: ', link('design folder', `https://design.example.com/mobile/${String(index + 1)}`), '.'),
        p('Support counts ', strong(String(30 + index * 7)), ' letters a week about it.'),
        columns([h(3, 'In'), bullets(...epic.stories.slice(0, 5))], [h(3, 'Out'), bullets('Tablets in landscape', 'The old API')]),
        h(2, 'How we know that it works'),
        table(
          ['Measure', 'Today', 'Wanted'],
          ['Started per day', `${String(4 + index)},000`, `${String(6 + index)},000`],
          ['Crashes', '0.9 %', '0.3 %'],
        ),
        expand('Questions that came up', p(em('What about the watch?'), ' Later.'), p(em('And the web?'), ' It has it already.')),
      ],
      {
        labels: ['feature', 'mobile'],
        state: index < 6 ? { id: 3, name: 'Ready for review', color: '#57d9a3' } : { id: 1, name: 'In progress', color: '#2684ff' },
        comments: [
          {
            by: 'ines',
            at: moment(YEAR_BEGAN + index * 44 - 5),
            body: 'Drawings are in the design folder.',
            on: 'How we know that it works',
          },
        ],
      },
    ),
  );
}

function releaseNotes(): PageInput[] {
  return MOBILE_EPICS.slice(0, 7).map(({ version, name, stories }, index) =>
    page(
      `Release notes ${version}`,
      'ines',
      YEAR_BEGAN + index * 44 + 62,
      [
        p(strong(name), '. In both stores since ', date(dateOf(YEAR_BEGAN + index * 44 + 62)), '.'),
        h(2, 'New'),
        bullets(...stories.slice(0, 6)),
        h(2, 'Mended'),
        bullets(...MOBILE_BUGS.slice(index * 3, index * 3 + 3).map(([symptom]) => symptom)),
      ],
      { labels: ['release-notes', 'mobile'] },
    ),
  );
}

function interviews(): PageInput[] {
  const people = ['a nurse on night shift', 'a father of three', 'a student', 'a pensioner', 'a driver', 'a shop assistant'];
  return people.map((who, index) =>
    page(
      `Interview ${String(index + 1)}: ${who}`,
      'ines',
      YEAR_BEGAN + 20 + index * 50,
      [
        panel('note', p('Told in confidence: no names outside of this page.')),
        p(`Thirty minutes with ${who}, on their own phone.`),
        bullets(
          'Finds the basket at once',
          'Looks for vouchers in the menu',
          index % 2 === 0 ? 'Never opens notifications' : 'Reads every notification',
        ),
        p('What we change: ', issue(`MOB-${String(4 + index * 9)}`)),
      ],
      { labels: ['research'], readers: ['ines', 'nadia', 'tom', 'ada'] },
    ),
  );
}

const posts: PostInput[] = MOBILE_EPICS.slice(0, 7).map(({ version, name }, index) => ({
  title: `${version} is out`,
  labels: ['release'],
  versions: [
    {
      by: 'nadia',
      at: moment(YEAR_BEGAN + index * 44 + 62),
      body: doc(p(name, '. Thanks to ', mention('liu'), ', ', mention('emre'), ' and ', mention('tom'), '!')),
    },
  ],
}));

/** What the mobile team wrote in its year. */
export function mobileSpace(): SpaceInput {
  return {
    key: 'MOB',
    name: 'Mobile Team',
    type: 'global',
    description: 'The shop in the pocket.',
    by: 'nadia',
    at: moment(YEAR_BEGAN - 20),
    rights: rights(['mobile', 'developers', 'leads', 'support-agents', 'operations', 'marketing'], ['mobile']),
    posts,
    home: page(
      'Mobile Team Home',
      'nadia',
      YEAR_BEGAN - 20,
      [p('Who we are: ', ...TEAM.flatMap((one) => [mention(one), ' '])), macro('children', { depth: '2' })],
      {
        children: [
          page('Sprint reviews', 'nadia', YEAR_BEGAN, [macro('children', { sort: 'creation' })], { children: reviews() }),
          page('Features', 'nadia', YEAR_BEGAN - 15, [macro('children', {})], { children: features() }),
          page(
            'Releases',
            'ines',
            YEAR_BEGAN,
            [
              image('start-time.png', 'Start time, version by version'),
              p('Measured with ', mono('adb shell am start -W'), '.'),
              macro('children', {}),
            ],
            {
              children: releaseNotes(),
              attachments: [
                {
                  by: 'tom',
                  at: moment(10),
                  title: 'start-time.png',
                  mediaType: 'image/png',
                  mediaTypeDescription: 'PNG Image',
                  file: '../files/start-time.png',
                  comment: 'Start time, version by version',
                },
              ],
            },
          ),
          page('Interviews', 'ines', YEAR_BEGAN + 10, [p('What people told us.')], { children: interviews() }),
        ],
      },
    ),
  };
}
