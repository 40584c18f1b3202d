import type { CustomField, FieldOption, Sprint } from '../../jira/records';
import { PROJECT_IDS } from './project-ids';

function options(first: number, ...values: string[]): FieldOption[] {
  return values.map((value, index) => ({ id: String(first + index), value }));
}

function field(
  number: number,
  name: string,
  kind: CustomField['kind'],
  description: string,
  contexts: CustomField['contexts'],
): CustomField {
  return { id: `customfield_${String(number)}`, name, kind, description, contexts };
}

const everywhere = [{ projectIds: null, options: [] }];
const software = [{ projectIds: [PROJECT_IDS.PAY, PROJECT_IDS.WEB], options: [] }];

/** Custom fields of the common types; Team has other choices in the service project than elsewhere. */
export const customFields: readonly CustomField[] = [
  field(10016, 'Story Points', 'number', 'How big it is.', software),
  field(10020, 'Sprint', 'sprint', 'The sprint it is planned for.', [{ projectIds: [PROJECT_IDS.PAY], options: [] }]),
  field(10031, 'Team', 'option', 'Who looks after it.', [
    { projectIds: null, options: options(10100, 'Ledger', 'Checkout', 'Platform', 'Design') },
    { projectIds: [PROJECT_IDS.HELP], options: options(10110, 'First line', 'Second line') },
  ]),
  field(10032, 'Platforms', 'options', 'Where it happens.', [
    { projectIds: null, options: options(10120, 'Web', 'iOS', 'Android', 'API') },
  ]),
  field(10033, 'Target date', 'date', 'When it should be out.', software),
  field(10034, 'Customer reference', 'text', "The customer's own number for it.", everywhere),
  field(10035, 'Acceptance criteria', 'document', 'When it counts as finished.', software),
  field(10036, 'Reviewer', 'user', 'Who looks it over.', software),
  field(10037, 'Tags', 'labels', 'Free words of the support team.', [{ projectIds: [PROJECT_IDS.HELP, PROJECT_IDS.OPS], options: [] }]),
  field(10038, 'Design link', 'url', 'Where the design is.', software),
  field(10039, 'Detected at', 'datetime', 'When it was first seen.', [{ projectIds: [PROJECT_IDS.OPS, PROJECT_IDS.HELP], options: [] }]),
];

const DAY = 24 * 3600 * 1000;

/** The moment a number of days after the seed's first day. */
export function day(count: number): number {
  return Date.UTC(2026, 8, 1, 7) + Math.round(count * DAY);
}

function sprint(id: string, name: string, state: Sprint['state'], start: number | null, goal: string): Sprint {
  const from = start === null ? null : day(start);
  const end = from === null ? null : from + 14 * DAY;
  return { id, name, state, boardId: '1', goal, startDate: from, endDate: end, completeDate: state === 'closed' ? end : null };
}

export const sprints: readonly Sprint[] = [
  sprint('1', 'PAY Sprint 1', 'closed', 6, 'Refunds reach the ledger'),
  sprint('2', 'PAY Sprint 2', 'closed', 20, 'Retries without double charges'),
  sprint('3', 'PAY Sprint 3', 'active', 62, 'Settlement report for finance'),
  sprint('4', 'PAY Sprint 4', 'future', null, 'Second payment provider'),
];
