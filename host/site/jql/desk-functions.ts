import { parseDuration } from '../jira/duration';
import { resolve } from './content-functions';
import { approvalValue, organizationsFor } from './desk-fields';
import type { ApprovalQuestion } from './desk-fields';
import type { JqlFunction } from './jql-function';
import { JqlProblem } from './problems';
import { slaAmount } from './sla-field';
import type { SlaMeasure, SlaState } from './sla-field';
import type { SearchContext } from './search-field';

/** How many people an approval can be asked for at once. */
const MOST_PEOPLE = 100;

/** Functions of the service desk, as Atlassian's reference of JQL functions tells them. */
export const deskFunctions: Record<string, JqlFunction> = {
  approved: ofApproval('approved'),
  pending: ofApproval('pending'),
  approver: ofPeople('approver'),
  pendingBy: ofPeople('pendingBy'),
  myApproval: ofMine('approver'),
  myPending: ofMine('pendingBy'),
  myPendingApproval: ofMine('pendingBy'),
  breached: ofClock('breached'),
  everBreached: ofClock('everBreached'),
  completed: ofClock('completed'),
  running: ofClock('running'),
  paused: ofClock('paused'),
  withinCalendarHours: ofClock('withinCalendarHours'),
  elapsed: ofTime('elapsed'),
  remaining: ofTime('remaining'),
  organizationMembers: { arguments: [1, 1], type: 'user', list: true, values: ([name = ''], context) => membersOf(name, context) },
};

function ofApproval(state: 'approved' | 'pending'): JqlFunction {
  return { arguments: [0, 0], type: 'approvals', list: false, operators: ['='], values: () => [state] };
}

function ofPeople(question: ApprovalQuestion): JqlFunction {
  return {
    arguments: [1, MOST_PEOPLE],
    type: 'approvals',
    list: false,
    operators: ['='],
    values: (people, context) =>
      people.flatMap((one) => resolve('assignee', one, 'user', context)).map((accountId) => approvalValue(question, String(accountId))),
  };
}

function ofMine(question: ApprovalQuestion): JqlFunction {
  return {
    arguments: [0, 0],
    type: 'approvals',
    list: false,
    operators: ['='],
    values: (_args, { access: { accountId } }) => (accountId === undefined ? [] : [approvalValue(question, accountId)]),
  };
}

function ofClock(state: SlaState): JqlFunction {
  return { arguments: [0, 0], type: 'sla', list: false, operators: ['=', '!='], values: () => [state] };
}

function ofTime(measure: SlaMeasure): JqlFunction {
  return {
    arguments: [1, 1],
    type: 'sla',
    list: false,
    operators: ['<', '<=', '>', '>='],
    values([duration = '']) {
      const seconds = parseDuration(duration);
      if (seconds !== undefined) return [slaAmount(measure, seconds * 1000)];
      throw new JqlProblem(
        `Duration value '${duration}' for function '${measure}' is invalid. Valid formats include: '4h', '2h 30m', '45'.`,
      );
    },
  };
}

function membersOf(name: string, context: SearchContext): string[] {
  const named = organizationsFor(context).filter((one) => one.name.toLowerCase() === name.toLowerCase());
  if (named.length > 0) return named.flatMap(({ memberIds }) => memberIds);
  throw new JqlProblem(`Function 'organizationMembers' cannot find the organization '${name}'.`);
}
