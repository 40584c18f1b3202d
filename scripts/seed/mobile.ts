import { TODAY, YEAR_BEGAN, dateOf } from './calendar';
import { Chance } from './chance';
import { bullets, doc, h, p, steps } from './compose';
import { when } from './issue-input';
import type { IssueInput } from './issue-input';
import { MOBILE_BUGS, MOBILE_EPICS } from './mobile-backlog';

const SPRINT_DAYS = 14;
const DEVELOPERS = ['nadia', 'liu', 'jonas', 'emre'] as const;
const TESTERS = ['tom', 'ines'] as const;

/** Sprints 1 to 27 of the mobile team: all over but the last two. */
export function mobileSprints() {
  return Array.from({ length: 27 }, (_, index) => {
    const start = YEAR_BEGAN + index * SPRINT_DAYS;
    return { number: index + 1, name: `MOB Sprint ${String(index + 1)}`, start, end: start + SPRINT_DAYS };
  });
}

/** The sprint that a day falls into. */
function sprintAt(day: number): number {
  return Math.min(27, Math.max(1, Math.floor((day - YEAR_BEGAN) / SPRINT_DAYS) + 1));
}

/** The mobile team's project: epics with stories, what broke, and the chores in between. Each is finished as its time came. */
export function mobileIssues(): IssueInput[] {
  const chance = new Chance(20_251_201);
  const issues: IssueInput[] = [];
  MOBILE_EPICS.forEach((epic, at) => {
    const began = YEAR_BEGAN + at * 44;
    const key = `MOB-${String(issues.length + 1)}`;
    const isOver = began + 60 < TODAY;
    issues.push({
      type: 'Epic',
      summary: epic.name,
      by: 'nadia',
      day: began,
      assignee: 'nadia',
      fixVersions: [epic.version],
      due: dateOf(began + 60),
      description: doc(p('What people get with ', epic.version, ':'), bullets(...epic.stories.slice(0, 4))),
      then: [['nadia', began + 2, { status: 'In Progress' }], ...when(isOver, 'nadia', began + 60, { status: 'Done', resolution: 'Done' })],
      watchers: ['marta', 'ines'],
    });
    epic.stories.forEach((story, number) => {
      const whole = storyOf(chance, story, key, epic, began + 3 + number * 4.5);
      issues.push(whole);
      const parent = `MOB-${String(issues.length)}`;
      if (whole.platforms?.length === 2) for (const platform of whole.platforms) issues.push(partOf(whole, parent, platform));
    });
    for (const bug of MOBILE_BUGS.slice(at * 3, at * 3 + 3)) issues.push(bugOf(chance, bug, epic.version, began + chance.between(15, 45)));
  });
  return issues;
}

function storyOf(chance: Chance, summary: string, parent: string, epic: (typeof MOBILE_EPICS)[number], day: number): IssueInput {
  const who = chance.pick(DEVELOPERS);
  const tester = chance.pick(TESTERS);
  const begun = day + chance.between(2, 6);
  const reviewed = begun + chance.between(2, 5);
  const done = reviewed + chance.between(0.5, 3);
  const spilled = sprintAt(done) !== sprintAt(begun);
  const sprints = [...new Set([sprintAt(begun), sprintAt(done)])].map((number) => `MOB Sprint ${String(number)}`);
  return {
    type: 'Story',
    summary,
    by: 'nadia',
    day,
    parent,
    assignee: who,
    priority: chance.pick(['Medium', 'Medium', 'High', 'Low']),
    components: [epic.component],
    fixVersions: [epic.version],
    sprint: sprints,
    points: chance.pick([1, 2, 3, 5, 8]),
    estimate: chance.pick(['4h', '1d', '2d', '3d']),
    platforms: chance.often(0.5) ? ['iOS', 'Android'] : [chance.pick(['iOS', 'Android'])],
    description: doc(
      p(`As a customer I expect: ${summary.toLowerCase()}.`),
      h(3, 'Accepted when'),
      bullets('It works offline where it can', 'Both platforms say the same', 'A test covers it'),
    ),
    then: [
      ...when(begun < TODAY, who, begun, { status: 'In Progress' }),
      ...when(reviewed < TODAY, who, reviewed, { status: 'In Review', reviewer: tester }),
      ...when(done < TODAY, tester, done, { status: 'Done', resolution: 'Done' }),
    ],
    ...(begun + 1 < TODAY && { work: [[who, begun + 1, chance.pick(['3h', '5h', '1d', '1d 4h'])]] }),
    ...(reviewed < TODAY && spilled && { comments: [[tester, reviewed, 'Not in this sprint: the second platform is missing.']] }),
  };
}

/** One platform's part of a story that concerns both. */
function partOf({ summary, day, assignee, then = [] }: IssueInput, parent: string, platform: string): IssueInput {
  const [begun, , done] = then;
  return {
    type: 'Sub-task',
    summary: `${summary}: ${platform}`,
    by: assignee ?? 'nadia',
    day: day + 1,
    parent,
    assignee: assignee ?? null,
    platforms: [platform],
    then: [
      ...(begun ? when(true, begun[0], begun[1], { status: 'In Progress' }) : []),
      ...(done ? when(true, done[0], done[1] - 0.1, { status: 'Done' }) : []),
    ],
  };
}

function bugOf(chance: Chance, [summary, component, cause]: (typeof MOBILE_BUGS)[number], version: string, day: number): IssueInput {
  const who = chance.pick(DEVELOPERS);
  const found = chance.pick(['tom', 'kenji', 'ines'] as const);
  const begun = day + chance.between(0.5, 2);
  const done = begun + chance.between(0.5, 3);
  const isLeft = chance.often(0.12);
  return {
    type: 'Bug',
    summary,
    by: found,
    day,
    assignee: who,
    priority: chance.pick(['High', 'Highest', 'Medium']),
    components: [component],
    fixVersions: [version],
    sprint: [`MOB Sprint ${String(sprintAt(begun))}`],
    points: chance.pick([1, 2, 3]),
    labels: chance.often(0.3) ? ['regression'] : ['from-support'],
    platforms: [chance.pick(['iOS', 'Android'])],
    description: doc(p('To see it:'), steps('Open the app', `Watch: ${summary.toLowerCase()}`), p('Seen on two phones of three.')),
    comments: [[who, Math.min(begun, TODAY), cause]],
    votes: ['kenji'],
    then: isLeft
      ? []
      : [
          [who, begun, { status: 'In Progress' }],
          [found, done, { status: 'Done', resolution: chance.often(0.1) ? 'Cannot Reproduce' : 'Done' }],
        ],
  };
}
