import * as z from 'zod';
import type { CreatableType } from '../../clients/jira/create-meta';
import { wrongInput } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { fieldInputs } from './field-values/field-inputs';
import { observeIssue } from './issue-snapshot';
import { resolveProject } from './project-ref';
import { isServiceProject } from './service-project';

/** Set by the project and type inputs. */
const SET_APART = ['project', 'issuetype'];

function pickType(wanted: string, types: readonly CreatableType[]): CreatableType {
  const found = types.find((type) => type.id === wanted) ?? types.find((type) => type.name.toLowerCase() === wanted.toLowerCase());
  if (!found)
    throw wrongInput(
      'type',
      `"${wanted}" cannot be created here.`,
      types.map((type) => type.name),
    );
  return found;
}

export const createIssue = defineWrite({
  id: 'jira_create_issue',
  product: 'jira',
  group: 'issues',
  title: 'Create an issue',
  summary: 'Create one issue from names: type, assignee, priority, parent, sprint and custom fields by display name.',
  effect: 'create',
  destructive: false,
  repeatable: false,
  surface: 'direct',
  scopes: {
    'read:jira-user': 'finds assignees and mentioned people by name',
    'read:jira-work': 'reads what can be created in the project and with which fields',
    'write:jira-work': 'creates the issue',
  },
  endpoints: [
    'GET /rest/api/3/project/{projectIdOrKey}',
    'GET /rest/api/3/project/search',
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/user/assignable/search',
    'GET /rest/api/3/myself',
    'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/issue',
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/issue/{issueIdOrKey}',
  ],
  examples: [
    { says: 'A bug', input: { project: 'PAY', type: 'Bug', summary: 'Refund fails twice', priority: 'High', assignee: 'me' } },
    {
      says: 'A story in a sprint',
      input: { project: 'PAY', type: 'Story', summary: 'Pay by link', fields: { Sprint: 'PAY Sprint 5', 'Story points': 3 } },
    },
  ],
  input: z.strictObject({
    project: parameters.project,
    type: z.string().trim().min(1).max(255).describe('Issue type name or id'),
    summary: z.string().trim().min(1).max(255).describe('One line'),
    description: parameters.markdown.optional(),
    assignee: z.string().min(1).max(255).optional().describe('Name, email, account id, me or none'),
    priority: z.string().min(1).max(255).optional().describe('Priority name'),
    labels: z.array(z.string()).max(100).optional().describe('Labels, without blanks'),
    parent: parameters.issue.optional().describe('Epic, or parent of a subtask'),
    fields: parameters.fieldValues.optional(),
    dry_run: parameters.dryRun,
  }),
  targets: (input) => [
    { kind: 'project', ref: input.project, access: 'write' },
    ...(input.parent === undefined ? [] : [{ kind: 'issue' as const, ref: input.parent, access: 'write' as const }]),
  ],
  writes: ({ description, assignee, priority, labels, parent, fields }) => [
    'summary',
    ...Object.entries({ description, assignee, priority, labels, parent }).flatMap(([id, value]) => (value === undefined ? [] : [id])),
    ...Object.keys(fields ?? {}),
  ],
  observe: observeIssue,
  async prepare({ summary, description, assignee, priority, labels, parent, ...input }, context) {
    const { jira } = context;
    const project = await resolveProject(input.project, context);
    if (isServiceProject(project))
      throw wrongInput('project', `${project.key} is a service project: raise requests there with jsm_create_request.`);
    const type = pickType(input.type, await jira.createMeta.types(project.key));
    if (type.subtask && parent === undefined) throw wrongInput('parent', `A ${type.name} needs a parent issue.`);
    const screen = (await jira.createMeta.fields(project.key, type.id)).filter((meta) => !SET_APART.includes(meta.fieldId));
    const named = { summary, description, assignee, priority, labels, parent };
    const {
      wire,
      planned,
      labels: names,
      reaches,
    } = await fieldInputs(screen, named, input.fields ?? {}, { project: project.key, context, complete: true });
    return {
      planned: { project: project.key, issuetype: type.name, ...planned },
      labels: names,
      reaches,
      changes: true,
      undo: (made) => (made === null ? null : { action: 'jira_delete_issues', input: { issues: [made.issue] } }),
      async commit() {
        const created = await jira.issues.create({ fields: { project: { id: project.id }, issuetype: { id: type.id }, ...wire } });
        return { issue: created.key };
      },
    };
  },
});
