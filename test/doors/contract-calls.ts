import type { PersonName } from '../support/world';

/** One call of the table that every door must answer alike. */
export interface ContractCall {
  says: string;
  as?: PersonName;
  action: string;
  input: Record<string, unknown>;
  /** The kind of fault expected; absent when the call succeeds. */
  fault?: string;
  /** What the text must hold. */
  holds: readonly string[];
  /** What it must not hold. */
  lacks?: readonly string[];
}

export const CONTRACT_CALLS: readonly ContractCall[] = [
  // Reading
  { says: 'an issue by key', action: 'jira_get_issue', input: { issue: 'PAY-1' }, holds: ['issue PAY-1', 'status:'] },
  { says: 'an issue by URL', action: 'jira_get_issue', input: { issue: 'http://127.0.0.1:8787/browse/PAY-1' }, holds: ['issue PAY-1'] },
  {
    says: 'issues by JQL',
    action: 'jira_search_issues',
    input: { jql: 'project = PAY ORDER BY key ASC', limit: 2 },
    holds: ['issue PAY-1', 'More: call again with cursor'],
  },
  {
    says: 'the same issues by the same JQL again',
    action: 'jira_search_issues',
    input: { jql: 'project = PAY ORDER BY key ASC', limit: 2 },
    holds: ['issue PAY-1'],
  },
  { says: 'projects, without the closed one', as: 'ada', action: 'jira_list_projects', input: {}, holds: ['project PAY'], lacks: ['FIN'] },
  { says: 'pages by words', action: 'confluence_search_content', input: { text: 'payment', limit: 3 }, holds: ['page '] },
  {
    says: 'a catalogue action through its runner',
    action: 'atlassian_run_read',
    input: { action: 'jira_get_issue', input: { issue: 'PAY-2' } },
    holds: ['issue PAY-2'],
  },
  { says: 'which action logs time', action: 'atlassian_find_actions', input: { query: 'log time' }, holds: ['jira_add_worklog'] },
  // Bad input
  { says: 'a missing input', action: 'jira_get_issue', input: {}, fault: 'input', holds: ['issue: Missing'] },
  {
    says: 'an unknown input',
    action: 'jira_get_issue',
    input: { issue: 'PAY-1', isue: 'x' },
    fault: 'input',
    holds: ['isue: This action has no such input', 'Accepted: issue, include'],
  },
  {
    says: 'a wrong type',
    action: 'jira_search_issues',
    input: { jql: 'project = PAY', limit: 'many' },
    fault: 'input',
    holds: ['limit: Wrong type'],
  },
  {
    says: 'something that is no issue',
    action: 'jira_get_issue',
    input: { issue: 'not an issue' },
    fault: 'input',
    holds: ['is no issue key'],
  },
  {
    says: 'an issue that is not there',
    action: 'jira_get_issue',
    input: { issue: 'PAY-99999' },
    fault: 'not-found-or-hidden',
    holds: ['Issue PAY-99999'],
  },
  {
    says: 'JQL that cannot be read, with its place',
    action: 'jira_search_issues',
    input: { jql: 'project = = PAY' },
    fault: 'input',
    holds: ['line 1, character 11'],
  },
  {
    says: 'JQL with a field that is not there',
    action: 'jira_search_issues',
    input: { jql: 'colour = red' },
    fault: 'input',
    holds: ["Field 'colour' does not exist"],
  },
  {
    says: 'JQL that tries to leave its brackets',
    action: 'jira_search_issues',
    input: { jql: 'project = PAY) OR (project = FIN' },
    fault: 'input',
    holds: ['jql:'],
  },
  {
    says: 'a name that fits two people',
    action: 'jira_edit_issue',
    input: { issue: 'PAY-1', assignee: 'Marta' },
    fault: 'input',
    holds: ['Marta Kowalska', 'Marta Reyes'],
  },
  {
    says: 'a status that cannot be reached, with those that can',
    action: 'jira_transition_issue',
    input: { issue: 'PAY-1', status: 'Nirvana' },
    fault: 'input',
    holds: ['status:', 'Accepted:'],
  },
  {
    says: 'a field that is not there',
    action: 'jira_edit_issue',
    input: { issue: 'PAY-1', fields: { Colour: 'red' } },
    fault: 'input',
    holds: ['Colour'],
  },
  // Limits of the admin and of the person
  {
    says: 'a project closed to agents, for one who may see it',
    as: 'ada',
    action: 'jira_get_issue',
    input: { issue: 'FIN-1' },
    fault: 'refused',
    holds: ['project-not-open-for-read', 'A site admin can change this'],
  },
  {
    says: 'a project hidden from this person',
    action: 'jira_search_issues',
    input: { jql: 'project = FIN' },
    fault: 'input',
    holds: ["'FIN' does not exist"],
  },
  {
    says: 'a change in a project open for reading only',
    action: 'jira_add_comment',
    input: { issue: 'OPS-1', body: 'x' },
    fault: 'refused',
    holds: ['project-not-open-for-write', 'Open for changes: PAY'],
  },
  {
    says: 'an issue in a project open for reading only',
    action: 'jira_create_issue',
    input: { project: 'OPS', type: 'Task', summary: 'x' },
    fault: 'refused',
    holds: ['project-not-open-for-write'],
  },
  {
    says: 'a link into a project open for reading only',
    action: 'jira_create_issue_link',
    input: { issue: 'PAY-1', relation: 'blocks', other_issue: 'OPS-1' },
    fault: 'refused',
    holds: ['project-not-open-for-write'],
  },
  {
    says: 'a page in a closed space, for one who may see it',
    as: 'ada',
    action: 'confluence_create_page',
    input: { space: 'HR', title: 'x', body: 'x' },
    fault: 'refused',
    holds: ['space-not-open-for-write'],
  },
  {
    says: 'a page in a space open for reading only',
    action: 'confluence_create_page',
    input: { space: 'OPS', title: 'x', body: 'x' },
    fault: 'refused',
    holds: ['space-not-open-for-write'],
  },
  {
    says: 'a project that this person may not see',
    as: 'rosa',
    action: 'jira_get_issue',
    input: { issue: 'PAY-1' },
    fault: 'not-found-or-hidden',
    holds: ['Issue PAY-1'],
  },
  // Changes
  {
    says: 'a plan that changes nothing',
    action: 'jira_edit_issue',
    input: { issue: 'PAY-2', summary: 'Planned', dry_run: true },
    holds: ['nothing was changed', 'Summary: Planned'],
  },
  {
    says: 'a comment',
    action: 'jira_add_comment',
    input: { issue: 'PAY-2', body: 'From the table, with **weight**.' },
    holds: ['made comment', 'From the table, with **weight**.'],
  },
  {
    says: 'a field by name',
    action: 'jira_edit_issue',
    input: { issue: 'PAY-2', fields: { 'Story points': 8 } },
    holds: ['Story Points: ', '→ 8'],
  },
  { says: 'logged time', action: 'jira_add_worklog', input: { issue: 'PAY-2', time: '1h 30m' }, holds: ['1h 30m'] },
];
