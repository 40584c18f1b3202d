import { TODAY } from './calendar';
import { when } from './issue-input';
import type { IssueInput } from './issue-input';

const BEGAN = TODAY - 40;

const GOALS: readonly (readonly [goal: string, steps: readonly string[]])[] = [
  ['Gift cards', ['Buy a card in the shop', 'Send a card by mail', 'Pay with a card', 'Show what is left on a card']],
  ['Gift wrapping', ['Choose paper at checkout', 'Print a greeting', 'Tell the warehouse']],
];

/** The work of a small team that manages its project by itself: stories name their epic as their parent, and sub-tasks their story. */
export function novaIssues(): IssueInput[] {
  const issues: IssueInput[] = [];
  GOALS.forEach(([goal, steps], at) => {
    const day = BEGAN + at * 14;
    const epic = `NOVA-${String(issues.length + 1)}`;
    issues.push({ type: 'Epic', summary: goal, by: 'liu', day, assignee: 'liu', then: [['liu', day + 1, { status: 'In Progress' }]] });
    steps.forEach((summary, number) => issues.push(story(summary, epic, day + 2 + number * 6)));
    const last = `NOVA-${String(issues.length)}`;
    issues.push({ type: 'Sub-task', summary: 'Words for the help page', by: 'tom', day: day + 8 + steps.length * 5, parent: last });
  });
  return issues;
}

function story(summary: string, parent: string, day: number): IssueInput {
  return {
    type: 'Story',
    summary,
    by: 'liu',
    day,
    parent,
    assignee: 'tom',
    then: [
      ...when(day + 3 < TODAY, 'tom', day + 3, { status: 'In Progress' }),
      ...when(day + 9 < TODAY, 'tom', day + 9, { status: 'Done' }),
    ],
  };
}
