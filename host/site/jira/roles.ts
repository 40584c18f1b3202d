import type { JiraState } from './state';

const FIRST = 10_000;

/** The names of all roles of the site, in alphabetical order. */
function roleNames(jira: JiraState): string[] {
  return [...new Set(jira.projects.all().flatMap((project) => Object.keys(project.roles)))].sort();
}

/** Roles are known by name here; their ids are their places in the site's list of roles. */
export function roleId(jira: JiraState, name: string): string {
  return String(FIRST + roleNames(jira).indexOf(name));
}

/** The name of the role with this id, or undefined. */
export function roleName(jira: JiraState, id: string): string | undefined {
  return roleNames(jira)[Number(id) - FIRST];
}
