import { TODAY, YEAR_BEGAN, dateOf } from './calendar';
import { Chance } from './chance';
import { code, doc, p } from './compose';
import { when } from './issue-input';
import type { IssueInput } from './issue-input';
import { ALERTS, CAMPAIGNS, PLATFORM_THEMES } from './platform-work';

/** A card of a simple board: begun and done where its days are over. */
function card(summary: string, by: string, day: number, more: Partial<IssueInput> = {}, takes = 6): IssueInput {
  const who = more.assignee ?? by;
  const done = day + 2 + takes;
  return {
    type: 'Task',
    summary,
    by,
    day,
    assignee: who,
    ...more,
    then: [...when(day + 2 < TODAY, who, day + 2, { status: 'In Progress' }), ...when(done < TODAY, who, done, { status: 'Done' })],
  };
}

/** The platform team's board: themes over the year, and alerts in between. */
export function platformIssues(): IssueInput[] {
  const chance = new Chance(7);
  const people = ['emre', 'priya', 'martaReyes', 'jonas'] as const;
  const issues = PLATFORM_THEMES.flatMap(({ name, label, tasks }, theme) => {
    const began = YEAR_BEGAN + theme * 52;
    return [
      card(name, 'emre', began, { labels: [label, 'theme'], priority: 'High', team: 'Platform', due: dateOf(began + 70) }, 66),
      ...tasks.map((task, at) =>
        card(task, 'emre', began + 3 + at * 7.5, {
          assignee: chance.pick(people),
          labels: [label],
          team: 'Platform',
          estimate: chance.pick(['4h', '1d', '3d']),
          work: began + 8 + at * 7.5 < TODAY ? [['emre', began + 7 + at * 7.5, chance.pick(['2h', '6h', '1d'])]] : [],
        }),
      ),
    ];
  });
  const alerts = [0, 1, 2].flatMap((round) =>
    ALERTS.map(([seen, was], at): IssueInput => {
      const day = YEAR_BEGAN + 6 + round * 118 + at * 9.7;
      const again = round === 0 ? '' : round === 1 ? ', again' : ', for the third time';
      return card(
        `${seen}${again}`,
        'priya',
        day,
        {
          assignee: chance.pick(people),
          priority: chance.pick(['High', 'Medium', 'Highest']),
          labels: ['alert'],
          description: doc(p('What the alarm said:'), code('text', `level=critical summary="${seen}"`)),
          comments: [['priya', Math.min(day + 1, TODAY), was]],
        },
        1,
      );
    }),
  );
  return [...issues, ...alerts].sort((a, b) => a.day - b.day);
}

/** Marketing's campaigns, on a board of its own. */
export function marketingIssues(): IssueInput[] {
  return CAMPAIGNS.flatMap(([name, pieces], at) => {
    const began = YEAR_BEGAN + at * 45;
    return [
      card(name, 'sofia', began, { labels: ['campaign'], due: dateOf(began + 40), watchers: ['ada', 'fatima'] }, 36),
      ...pieces.map((piece, number) =>
        card(`${name}: ${piece}`, 'sofia', began + 4 + number * 6, { assignee: number % 2 === 0 ? 'ines' : 'sofia' }),
      ),
    ];
  });
}

const CONTRACTS = [
  'the parcel service',
  'the photo studio',
  'the map provider',
  'the mail provider',
  'the auditors',
  'the call centre',
  'the card network',
];

/** Legal matters, which only the lawyer and the admin see. */
export function legalIssues(): IssueInput[] {
  return CONTRACTS.flatMap((partner, at) => [
    card(`Contract with ${partner}`, 'zara', YEAR_BEGAN + 10 + at * 48, { priority: 'High', due: dateOf(YEAR_BEGAN + 60 + at * 48) }, 30),
    card(
      `Data processing annex for ${partner}`,
      'zara',
      YEAR_BEGAN + 14 + at * 48,
      { comments: [['zara', Math.min(YEAR_BEGAN + 20 + at * 48, TODAY), 'They want our liability without a limit. No.']] },
      20,
    ),
  ]);
}
