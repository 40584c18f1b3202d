import { TODAY } from './calendar';
import { when } from './issue-input';
import type { IssueInput } from './issue-input';
import { BEGAN, FIELDS, OCCASIONS, sprintAt } from './nova-setup';

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
    issues.push({ type: 'Subtask', summary: 'Words for the help page', by: 'tom', day: day + 8 + steps.length * 5, parent: last });
  });
  const wedding = { [FIELDS.occasion]: OCCASIONS.wedding };
  return [
    ...issues,
    { type: 'Task', summary: 'Paper samples from the print shop', by: 'tom', day: 76, stored: { [FIELDS.estimate]: 1 } },
    { type: 'Story', summary: 'A list of wishes for a wedding', by: 'liu', day: 77, parent: 'NOVA-7', stored: wedding },
    {
      type: 'Story',
      summary: 'Ribbons in three colours',
      by: 'tom',
      day: 74,
      parent: 'NOVA-7',
      assignee: 'liu',
      then: [['liu', 76, { status: 'In Progress', sprint: [sprintAt(76)] }]],
    },
  ];
}

/** A story is begun in the sprint after its third day, and goes with its team into the next one when that ends first. */
function story(summary: string, parent: string, day: number): IssueInput {
  const [begun, done] = [day + 3, day + 9];
  const first = sprintAt(begun);
  const last = sprintAt(Math.min(done, TODAY));
  return {
    type: 'Story',
    summary,
    by: 'liu',
    day,
    parent,
    assignee: 'tom',
    stored: { [FIELDS.estimate]: 3, [FIELDS.occasion]: OCCASIONS.birthday },
    then: [
      ...when(begun < TODAY, 'tom', begun, { status: 'In Progress', sprint: [first] }),
      ...when(first !== last, 'liu', Math.min(done, TODAY) - 0.5, { sprint: [first, last] }),
      ...when(done < TODAY, 'tom', done, { status: 'Done' }),
    ],
  };
}
