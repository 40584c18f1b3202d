import { PROJECT_PERMISSIONS, isProjectPermission } from '../jira/permission-keys';
import { resolve } from './content-functions';
import type { JqlFunction } from './jql-function';
import { JqlProblem } from './problems';
import type { SearchContext } from './search-field';
import { stored } from './value-fields';

const descendants: JqlFunction = {
  arguments: [1, 1],
  type: 'issue',
  list: true,
  values: ([key = ''], context) => childrenOf(resolve('issuekey', key, 'issue', context).map(String), context),
};

/** Functions that follow the hierarchy, links to elsewhere, and rights. */
export const familyFunctions: Record<string, JqlFunction> = {
  childIssuesOf: descendants,
  portfolioChildIssuesOf: descendants,
  issuesWithRemoteLinksByGlobalId: {
    arguments: [1, 100],
    type: 'issue',
    list: true,
    values: (globalIds, { access }) =>
      access.state.jira.remoteLinks.filter((link) => globalIds.includes(link.globalId)).map((link) => link.issueId),
  },
  projectsWhereUserHasPermission: {
    arguments: [1, 1],
    type: 'project',
    list: true,
    values: ([permission = ''], context) => projectsWith(permission, context),
  },
};

/** Children, their children, and so on down. */
function childrenOf(parents: string[], context: SearchContext): string[] {
  if (parents.length === 0) return [];
  const children = context.access.state.jira.issues
    .filter((issue) => stored(issue, 'parent').some((id) => parents.includes(String(id))))
    .map(({ id }) => id);
  return [...children, ...childrenOf(children, context)];
}

function projectsWith(name: string, { access }: SearchContext): string[] {
  const [key] = Object.entries(PROJECT_PERMISSIONS).find(([one, shown]) => [one, shown.toUpperCase()].includes(name.toUpperCase())) ?? [];
  if (key === undefined || !isProjectPermission(key)) {
    throw new JqlProblem(`Function 'projectsWhereUserHasPermission' cannot find the permission '${name}'.`);
  }
  return access.state.jira.projects.filter((project) => access.can(key, project)).map(({ id }) => id);
}
