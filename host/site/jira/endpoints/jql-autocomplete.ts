import { json } from '../../answer';
import { fieldReferences, functionReferences, reservedWords, suggestValues } from '../../jql/autocomplete';
import { JqlProblem } from '../../jql/problems';
import { jiraRefusal } from '../../refusal';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { existsIn, fieldById } from '../fields/catalog';
import { isObject } from '../fields/input';
import { notModelled } from '../parameters';

const PATH = '/rest/api/3/jql/autocompletedata';

/** What can be written in a query, from the tables that queries are run by. */
export const jqlAutocompleteEndpoints = [
  jiraEndpoint('GET', PATH, either('read:jira-work', 'read:field:jira'), (call) => json(data(call, undefined)), 'anonymous'),
  jiraEndpoint('POST', PATH, either('read:jira-work', 'read:field:jira'), (call) => json(data(call, readProjects(call))), 'anonymous'),
  jiraEndpoint(
    'GET',
    `${PATH}/suggestions`,
    either('read:jira-work', 'read:issue-details:jira'),
    (call) => json({ results: suggestions(call) }),
    'anonymous',
  ),
];

function data({ access, jira, now, state }: JiraCall, projectIds: string[] | undefined): Record<string, unknown> {
  const projects = jira.projects.filter((project) => projectIds?.includes(project.id) ?? false);
  const exists = (fieldId: string): boolean => {
    const field = fieldById(state, fieldId);
    return projectIds === undefined || !field || projects.some((project) => existsIn(field, project));
  };
  return {
    visibleFieldNames: fieldReferences({ access, now: now() }, exists),
    visibleFunctionNames: functionReferences(),
    jqlReservedWords: reservedWords(),
  };
}

/** `{projectIds}` leaves out custom fields that none of these projects has; all fields when it is absent or empty. */
function readProjects({ body }: JiraCall): string[] | undefined {
  if (!isObject(body)) return undefined;
  if (body['includeCollapsedFields'] === true) throw notModelled("The option 'includeCollapsedFields'");
  const ids = body['projectIds'];
  return Array.isArray(ids) && ids.length > 0 ? ids.map(String) : undefined;
}

function suggestions({ access, now, parameters }: JiraCall): unknown[] {
  const fieldName = parameters.text('fieldName');
  if (fieldName === undefined) throw jiraRefusal(400, ["The 'fieldName' query parameter is required."]);
  const predicate = parameters.text('predicateName')?.toLowerCase();
  const typed = parameters.text(predicate === undefined ? 'fieldValue' : 'predicateValue') ?? '';
  if (predicate !== undefined && !['by', 'from', 'to'].includes(predicate)) return [];
  try {
    return suggestValues(predicate === 'by' ? 'assignee' : fieldName, typed, { access, now: now() });
  } catch (error) {
    if (error instanceof JqlProblem) throw jiraRefusal(400, [error.message]);
    throw error;
  }
}
