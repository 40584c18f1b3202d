import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { projectDetailsBean } from '../beans/project';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';

const PATH = '/rest/api/3/project/{projectIdOrKey}';
const RESTORE =
  'read:issue-type:jira read:project:jira read:project.property:jira read:user:jira write:project:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira';
const CHECK = either('read:jira-work', 'read:project:jira');
const MOST_NAMESAKES = 1000;

/** Putting projects away and bringing them back, and whether a new one could have a key or a name. */
export const projectLifeEndpoints = [
  jiraEndpoint('POST', `${PATH}/archive`, either('manage:jira-project', 'write:project:jira'), archive),
  jiraEndpoint('POST', `${PATH}/restore`, either('manage:jira-configuration', RESTORE), (call) => json(restore(call))),
  jiraEndpoint('GET', '/rest/api/3/projectvalidate/key', CHECK, (call) => json(checkKey(call))),
  jiraEndpoint('GET', '/rest/api/3/projectvalidate/validProjectName', CHECK, (call) => json(freeName(call))),
];

function archive({ access, jira, part }: JiraCall) {
  const project = access.project(part('projectIdOrKey'));
  if (!access.canGlobally('ADMINISTER')) throw jiraRefusal(403, ['You do not have permission to archive this project.']);
  if (project.archived) throw jiraRefusal(400, [`The project ${project.key} is archived already.`]);
  jira.projects.put({ ...project, archived: true });
  return noContent();
}

/** Projects that their team manages can be brought back by their own administrators too. */
function restore({ access, jira, part }: JiraCall): Record<string, unknown> {
  const project = access.project(part('projectIdOrKey'));
  if (!access.canGlobally('ADMINISTER') && !(project.teamManaged && access.administers(project))) {
    throw jiraRefusal(404, ['You do not have permission to restore this project.']);
  }
  if (!project.archived) throw jiraRefusal(400, [`The project ${project.key} is not archived.`]);
  return projectDetailsBean(access, jira.projects.put({ ...project, archived: false }));
}

/** A key of a hidden project is taken too; which project has it is not told. */
function checkKey({ jira, parameters }: JiraCall): Record<string, unknown> {
  const key = parameters.text('key') ?? '';
  const problem =
    key === ''
      ? 'You must specify a valid project key.'
      : !/^[A-Z][A-Z0-9]{1,9}$/.test(key)
        ? 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.'
        : jira.project(key)
          ? 'A project with that project key already exists.'
          : undefined;
  return { errorMessages: [], errors: problem === undefined ? {} : { projectKey: problem } };
}

/** The name itself where it is free, else the first free one with a number behind it. */
function freeName({ jira, parameters }: JiraCall): string {
  const name = parameters.text('name')?.trim() ?? '';
  if (name === '') throw jiraRefusal(400, ["The 'name' query parameter is required."]);
  const taken = new Set(jira.projects.all().map((project) => project.name.toLowerCase()));
  const names = [name, ...Array.from({ length: MOST_NAMESAKES }, (_, index) => `${name} ${String(index + 2)}`)];
  const free = names.find((one) => !taken.has(one.toLowerCase()));
  if (free === undefined) throw jiraRefusal(404, ['A valid project name cannot be generated.']);
  return free;
}
