import { subtasksOf } from '../beans/time';
import type { JiraState } from '../state';
import type { Issue } from '../records';

/** How many issues of a request were archived or brought back, and why others were not. */
export interface Archived {
  numberOfIssuesUpdated: number;
  errors: Record<string, { message: string; count: number; issueIdsOrKeys: string[] }>;
}

type Obstacle = 'issuesNotFound' | 'issueIsSubtask' | 'issuesInArchivedProjects';

const MESSAGES: Record<Obstacle, string> = {
  issuesNotFound: 'The issues were not found.',
  issueIsSubtask: 'Sub-tasks follow their parents and cannot be named themselves.',
  issuesInArchivedProjects: 'The issues belong to archived projects.',
};

/** Archives issues with their sub-tasks, or brings them back. What cannot be is told by its reason. */
export function archiveIssues(jira: JiraState, named: { name: string; issue: Issue | undefined }[], archived: boolean): Archived {
  const left = new Map<Obstacle, string[]>();
  const changed = new Set<string>();
  for (const { name, issue } of named) {
    const obstacle = obstacleOf(jira, issue);
    if (issue === undefined || obstacle) left.set(obstacle ?? 'issuesNotFound', [...(left.get(obstacle ?? 'issuesNotFound') ?? []), name]);
    else for (const one of [issue, ...subtasksOf(jira, issue)]) if ((one.archived ?? false) !== archived) changed.add(one.id);
  }
  for (const issue of jira.issues.filter(({ id }) => changed.has(id))) jira.issues.put({ ...issue, archived });
  const errors = [...left].map(([key, names]) => [key, { message: MESSAGES[key], count: names.length, issueIdsOrKeys: names }] as const);
  return { numberOfIssuesUpdated: changed.size, errors: Object.fromEntries(errors) };
}

function obstacleOf(jira: JiraState, issue: Issue | undefined): Obstacle | undefined {
  if (!issue) return 'issuesNotFound';
  if (jira.typeOf(issue).hierarchyLevel < 0) return 'issueIsSubtask';
  return jira.projectOf(issue).archived ? 'issuesInArchivedProjects' : undefined;
}
