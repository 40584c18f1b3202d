import { jiraRefusal } from '../../refusal';
import type { JiraCall } from '../call';
import { fieldOfKind } from '../fields/catalog';
import { FieldProblem, isEmpty } from '../fields/field';
import type { FieldScope } from '../fields/field';
import { isObject, property } from '../fields/input';
import { kinds } from '../fields/kinds';
import { issueScreen } from '../fields/screens';
import type { ScreenEntry } from '../fields/screens';
import { asText } from '../fields/input';
import type { Issue, Project, Stored } from '../records';
import { lastRank } from '../rank';
import { addToIssue } from './add-to-issue';
import { readEdit, readPayload } from './edit-payload';

/** Creates an issue from `{fields, update}`. Throws 400 with a sentence per field; nothing is stored unless all of it is right. */
export function createIssue(call: JiraCall, body: unknown): Issue {
  const { fields, update } = readPayload(body);
  const project = readProject(call, fields['project']);
  const issueTypeId = readIssueType(call, project, fields['issuetype']);
  const scope: FieldScope = { access: call.access, project, issueTypeId };
  const screen = issueScreen(scope);
  const rest = Object.fromEntries(Object.entries(fields).filter(([id]) => id !== 'project'));
  const edit = readEdit({ fields: rest, update }, screen, scope);
  const values = { ...defaultValues(call, project, issueTypeId), ...edit.values };
  requireFields(screen, values);
  const issue = storeIssue(call, project, values);
  addToIssue(call, issue.id, edit.additions);
  return issue;
}

function readProject({ access, jira }: JiraCall, input: unknown): Project {
  const named = isObject(input) ? (property(input, 'id') ?? property(input, 'key')) : undefined;
  const project = named === undefined ? undefined : jira.project(named);
  if (!project || !access.seesProject(project)) throw jiraRefusal(400, [], { project: 'Specify a valid project ID or key' });
  if (!access.can('CREATE_ISSUES', project))
    throw jiraRefusal(400, [], { project: 'You do not have permission to create issues in this project.' });
  return project;
}

function readIssueType({ access, state }: JiraCall, project: Project, input: unknown): string {
  if (input === undefined || input === null) throw jiraRefusal(400, [], { issuetype: 'Specify an issue type' });
  const scope: FieldScope = { access, project, issueTypeId: '' };
  const field = issueScreen(scope).find((entry) => entry.field.id === 'issuetype')?.field;
  if (!field) throw new Error(`The site at ${state.origin()} has no issue type field.`);
  try {
    return asText(kinds.issuetype.read(input, field, scope));
  } catch (error) {
    if (error instanceof FieldProblem) throw jiraRefusal(400, [], { issuetype: 'Specify a valid issue type' });
    throw error;
  }
}

/** What a new issue has before anybody says anything. */
export function defaultValues(call: JiraCall, project: Project, issueTypeId: string): Record<string, Stored> {
  const { jira } = call;
  const priorities = jira.priorities.all().sort((a, b) => a.rank - b.rank);
  return {
    status: jira.workflowOf(project, issueTypeId).initialStatusId,
    statuscategorychangedate: call.now(),
    priority: priorities[Math.floor(priorities.length / 2)]?.id ?? null,
    reporter: call.author(),
    assignee: project.assigneeType === 'PROJECT_LEAD' ? project.leadId : null,
    resolution: null,
    labels: [],
    [fieldOfKind(jira, 'rank').id]: lastRank(jira),
  };
}

/** Throws 400 with a sentence for each required field that is empty. */
export function requireFields(screen: ScreenEntry[], values: Record<string, Stored>): void {
  const missing = screen.filter(({ field, required }) => required && isEmpty(values[field.id]));
  if (missing.length === 0) return;
  const sentence = ({ field }: ScreenEntry): string => {
    if (field.id === 'summary') return 'You must specify a summary of the issue.';
    return field.id === 'parent' ? 'Issue type is a sub-task but parent issue key or id not specified.' : `${field.name} is required.`;
  };
  throw jiraRefusal(400, [], Object.fromEntries(missing.map((entry) => [entry.field.id, sentence(entry)])));
}

/** Stores checked values as the project's next issue. */
export function storeIssue(call: JiraCall, project: Project, values: Record<string, Stored>): Issue {
  const { jira } = call;
  jira.projects.put({ ...project, nextNumber: project.nextNumber + 1 });
  const now = call.now();
  return jira.issues.put({
    id: jira.nextId('issue'),
    key: `${project.key}-${String(project.nextNumber)}`,
    projectId: project.id,
    created: now,
    updated: now,
    creatorId: call.author(),
    values,
    watchers: [call.author()],
    votes: [],
  });
}
