import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { link } from '../beans/link';
import { componentBean } from '../beans/project';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { notModelled } from '../parameters';
import { pageBean, slice } from '../page';
import type { Component, Issue, Project } from '../records';
import { found } from '../state';
import { changeIssue } from '../work/change-issue';

const PATH = '/rest/api/3/component';
const PEOPLE = 'read:user:jira read:application-role:jira read:avatar:jira read:group:jira';
const READ = either('read:jira-work', `read:project:jira read:project.component:jira ${PEOPLE}`);
const WRITE = either('manage:jira-project', `read:project:jira write:project.component:jira read:project.component:jira ${PEOPLE}`);
const COUNTS = either('read:jira-work', 'read:field:jira read:project.component:jira');
const NAME_LIMIT = 255;

/** Components of projects. */
export const componentEndpoints = [
  jiraEndpoint('POST', PATH, WRITE, (call) => json(create(call), 201)),
  jiraEndpoint('GET', `${PATH}/{id}`, READ, (call) => json(bean(call, asked(call).component)), 'anonymous'),
  jiraEndpoint('PUT', `${PATH}/{id}`, WRITE, (call) => json(update(call))),
  jiraEndpoint('DELETE', `${PATH}/{id}`, either('manage:jira-project', 'delete:project.component:jira'), remove),
  jiraEndpoint('GET', `${PATH}/{id}/relatedIssueCounts`, COUNTS, (call) => json(counts(call)), 'anonymous'),
  jiraEndpoint('GET', '/rest/api/3/project/{projectIdOrKey}/component', READ, (call) => json(list(call)), 'anonymous'),
];

function asked({ access, jira, part }: JiraCall): { component: Component; project: Project } {
  const component = jira.components.get(part('id'));
  const project = component && jira.projects.get(component.projectId);
  if (component && project && access.seesProject(project)) return { component, project };
  throw jiraRefusal(404, [`The component with id ${part('id')} does not exist.`]);
}

function bean({ access, jira }: JiraCall, component: Component): Record<string, unknown> {
  return componentBean(access, component, found(jira.projects.get(component.projectId), `project of component ${component.id}`));
}

function requireAdministration({ access }: JiraCall, project: Project): void {
  if (access.administers(project)) return;
  throw jiraRefusal(403, [`The user does not have the permission to complete this action in the project ${project.key}.`]);
}

/** Reads `{name, description, leadAccountId}`; who gets new issues is always left to the project. */
function readParts({ body, jira, state }: JiraCall, project: Project, own: Component | undefined): Partial<Component> {
  const given = isObject(body) ? body : {};
  if ((given['assigneeType'] ?? 'PROJECT_DEFAULT') !== 'PROJECT_DEFAULT') throw notModelled("A component's own default assignee");
  const errors: Record<string, string> = {};
  const parts: Partial<Component> = {};
  const name = given['name'];
  if (typeof name === 'string' && name.trim() !== '' && name.length <= NAME_LIMIT) parts.name = name.trim();
  else if (name !== undefined || !own) errors['name'] = 'The component name must have between 1 and 255 characters.';
  const twin = jira.components.find(
    (one) => one.projectId === project.id && one.id !== own?.id && one.name.toLowerCase() === parts.name?.toLowerCase(),
  );
  if (twin) errors['name'] = `A component with the name ${twin.name} already exists in this project.`;
  if (typeof given['description'] === 'string') parts.description = given['description'];
  const lead = given['leadAccountId'];
  if (lead === null || lead === '') parts.leadId = null;
  else if (lead !== undefined) {
    if (typeof lead === 'string' && state.people.get(lead)) parts.leadId = lead;
    else errors['leadAccountId'] = 'The component lead does not exist.';
  }
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  return parts;
}

function create(call: JiraCall): Record<string, unknown> {
  const project = call.access.project(property(call.body, 'project') ?? '');
  requireAdministration(call, project);
  const { name = '', ...parts } = readParts(call, project, undefined);
  const { jira } = call;
  return bean(
    call,
    jira.components.put({ id: jira.nextId('component'), projectId: project.id, name, description: '', leadId: null, ...parts }),
  );
}

function update(call: JiraCall): Record<string, unknown> {
  const { component, project } = asked(call);
  requireAdministration(call, project);
  return bean(call, call.jira.components.put({ ...component, ...readParts(call, project, component) }));
}

/** Issues lose the component, or get the one that `moveIssuesTo` names. */
function remove(call: JiraCall) {
  const { access, author, jira, now, parameters } = call;
  const { component, project } = asked(call);
  requireAdministration(call, project);
  const target = parameters.text('moveIssuesTo');
  const other = target === undefined ? undefined : jira.components.get(target);
  if (target !== undefined && other?.projectId !== project.id) throw jiraRefusal(404, [`The component with id ${target} does not exist.`]);
  for (const issue of issuesOf(call, component)) {
    const ids = issue.values['components'];
    const next = (Array.isArray(ids) ? ids : []).flatMap((id) => (id === component.id ? (other?.id ?? []) : id));
    changeIssue(access, issue, { values: { components: [...new Set(next)] }, authorId: author(), now: now() });
  }
  jira.components.delete(component.id);
  return noContent();
}

function issuesOf({ jira }: JiraCall, { id }: Component): Issue[] {
  return jira.issues.filter(({ values }) => Array.isArray(values['components']) && values['components'].includes(id));
}

function counts(call: JiraCall): Record<string, unknown> {
  const { component } = asked(call);
  return { self: link(call.state, `${PATH}/${component.id}`), issueCount: issuesOf(call, component).length };
}

function list(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters, part } = call;
  const source = parameters.text('componentSource');
  if (source !== undefined && source !== 'jira') parameters.refuse('componentSource');
  const orderBy = parameters.text('orderBy') ?? 'name';
  if (!/^[+-]?(name|description)$/.test(orderBy))
    throw jiraRefusal(400, [`The local site orders components by name or description, not by '${orderBy}'.`]);
  const key = orderBy.endsWith('name') ? 'name' : 'description';
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const query = parameters.text('query')?.toLowerCase() ?? '';
  const project = access.project(part('projectIdOrKey'));
  const all = jira.components
    .filter((one) => one.projectId === project.id && [one.name, one.description].some((text) => text.toLowerCase().includes(query)))
    .sort((a, b) => sign * a[key].localeCompare(b[key], 'en'));
  return pageBean(call, slice(call, all, 50), (one) => ({ ...bean(call, one), issueCount: issuesOf(call, one).length }));
}
