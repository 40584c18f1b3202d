import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { issueTypeBean } from '../beans/workflow';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import type { Field } from '../fields/field';
import { fieldMeta } from '../fields/meta';
import { issueScreen } from '../fields/screens';
import type { ScreenEntry } from '../fields/screens';
import { fieldById } from '../fields/catalog';
import { slice } from '../page';
import type { Project } from '../records';

const SCOPES = either('read:jira-work', 'read:issue-meta:jira read:avatar:jira read:field-configuration:jira');
const PATH = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

/** What can be created where, and which fields that takes. */
export const createMetaEndpoints = [
  jiraEndpoint('GET', PATH, SCOPES, (call) => json(types(call)), 'anonymous'),
  jiraEndpoint('GET', `${PATH}/{issueTypeId}`, SCOPES, (call) => json(fields(call)), 'anonymous'),
];

/** A project in which the caller may create issues; 404 as for one that is not there. */
function creatable({ access, part }: JiraCall): Project {
  const project = access.project(part('projectIdOrKey'));
  if (access.can('CREATE_ISSUES', project)) return project;
  throw jiraRefusal(404, [`No project could be found with key '${project.key}'.`]);
}

function types(call: JiraCall): Record<string, unknown> {
  const { jira, state } = call;
  const all = creatable(call).issueTypeIds.flatMap((id) => jira.issueTypes.get(id) ?? []);
  const { items, startAt, maxResults, total } = slice(call, all, 50, 200);
  return { maxResults, startAt, total, issueTypes: items.map((type) => issueTypeBean(state, type)) };
}

function fields(call: JiraCall): Record<string, unknown> {
  const { access, part } = call;
  const project = creatable(call);
  const issueTypeId = part('issueTypeId');
  if (!project.issueTypeIds.includes(issueTypeId)) throw jiraRefusal(404, ['Issue type not found for the project.']);
  const scope = { access, project, issueTypeId };
  const all: ScreenEntry[] = [{ field: projectField(call), required: true }, ...issueScreen(scope)];
  const { items, startAt, maxResults, total } = slice(call, all, 50, 200);
  return { maxResults, startAt, total, fields: items.map((entry) => ({ ...fieldMeta(entry, scope), fieldId: entry.field.id })) };
}

function projectField({ state }: JiraCall): Field {
  const field = fieldById(state, 'project');
  if (field) return field;
  throw new Error('The project field is missing from the system fields.');
}
