import { json } from '../../answer';
import { link } from '../beans/link';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { slice } from '../page';

const LEVELS = ['Subtask', 'Base', 'Epic'];

/** Look-ups about projects: their levels of issue types, their categories; and the labels in use. */
export const projectLookupEndpoints = [
  jiraEndpoint(
    'GET',
    '/rest/api/3/project/{projectId}/hierarchy',
    either('read:jira-work', 'read:issue-type:jira read:issue-type-hierarchy:jira'),
    (call) => json(hierarchy(call)),
  ),
  jiraEndpoint('GET', '/rest/api/3/projectCategory', either('read:jira-work', 'read:project-category:jira'), (call) =>
    json(categories(call)),
  ),
  jiraEndpoint('GET', '/rest/api/3/label', either('read:jira-work', 'read:label:jira'), (call) => json(labels(call)), 'anonymous'),
];

function hierarchy({ access, jira, part }: JiraCall): Record<string, unknown> {
  const project = access.project(part('projectId'));
  const types = project.issueTypeIds.flatMap((id) => jira.issueTypes.get(id) ?? []);
  const levels = [...new Set(types.map((type) => type.hierarchyLevel))].sort((a, b) => a - b);
  return {
    projectId: Number(project.id),
    hierarchy: levels.map((level) => ({
      level,
      name: LEVELS[level + 1] ?? `Level ${String(level)}`,
      issueTypes: types.filter((type) => type.hierarchyLevel === level).map(({ id, name }) => ({ id: Number(id), name })),
    })),
  };
}

function categories({ jira, state }: JiraCall): unknown[] {
  const all = jira.projects.all().flatMap(({ category }) => (category ? [[category.id, category] as const] : []));
  return [...new Map(all).values()].map((category) => ({ ...category, self: link(state, `/rest/api/3/projectCategory/${category.id}`) }));
}

/** The labels of issues that the reader sees; real Jira lists those of hidden ones too. */
function labels(call: JiraCall): Record<string, unknown> {
  const { access, jira } = call;
  const used = jira.issues
    .filter((issue) => access.sees(issue))
    .flatMap(({ values }) => (Array.isArray(values['labels']) ? values['labels'] : []));
  const { items, startAt, maxResults, total } = slice(call, [...new Set(used)].sort(), 1000);
  return { maxResults, startAt, total, isLast: startAt + items.length >= total, values: items };
}
