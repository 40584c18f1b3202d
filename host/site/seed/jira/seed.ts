import type { Collection } from '../../collection';
import type { SiteState } from '../../state';
import { customFields, sprints, day } from './field-data';
import { finIssues, pubIssues } from './issues/small';
import { helpIssues } from './issues/help';
import { opsIssues } from './issues/operations';
import { payIssues } from './issues/pay';
import { webIssues } from './issues/web';
import type { IssueSeed } from './issue-seed';
import { attachments, links, remoteLinks } from './link-data';
import { permissionSchemes } from './permission-data';
import { components, projects, securityLevels, versions } from './project-data';
import type { ProjectKey } from './project-ids';
import { seedIssue } from './seed-issue';
import { issueTypes, linkTypes, priorities, resolutions, statuses, workflows } from './workflow-data';
import { found } from '../../jira/state';

const ISSUES: Record<ProjectKey, readonly (IssueSeed | null)[]> = {
  PAY: payIssues,
  WEB: webIssues,
  OPS: opsIssues,
  HELP: helpIssues,
  FIN: finIssues,
  PUB: pubIssues,
};

/** Fills an empty Jira: the same projects, issues, histories and ids each time. People must be there already. */
export function seedJira(state: SiteState): void {
  const { jira } = state;
  putAll(jira.issueTypes, issueTypes);
  putAll(jira.statuses, statuses);
  putAll(jira.priorities, priorities);
  putAll(jira.resolutions, resolutions);
  putAll(jira.linkTypes, linkTypes);
  putAll(jira.workflows, workflows);
  putAll(jira.permissionSchemes, permissionSchemes);
  putAll(jira.customFields, customFields);
  putAll(jira.sprints, sprints);
  putAll(jira.projects, projects);
  putAll(jira.versions, versions);
  putAll(jira.components, components);
  putAll(jira.securityLevels, securityLevels);
  for (const project of projects) seedProject(state, project.id, ISSUES[project.key as ProjectKey]);
  seedLinks(state);
}

function putAll<T extends { id: string }>(collection: Collection<T>, items: readonly T[]): void {
  for (const item of items) collection.put(item);
}

function seedProject(state: SiteState, projectId: string, issues: readonly (IssueSeed | null)[]): void {
  const { jira } = state;
  const project = found(jira.projects.get(projectId), `project ${projectId}`);
  issues.forEach((seed, index) => {
    if (seed) seedIssue(state, project, index + 1, seed);
  });
  jira.projects.put({ ...project, nextNumber: issues.length + 1 });
}

function seedLinks({ jira }: SiteState): void {
  const issue = (key: string) => found(jira.issue(key), `issue ${key} of the seed`);
  for (const [source, type, target] of links) {
    const typeId = found(
      jira.linkTypes.find((one) => one.name === type),
      `link type ${type}`,
    ).id;
    jira.links.put({ id: jira.nextId('link'), typeId, sourceId: issue(source).id, targetId: issue(target).id });
  }
  remoteLinks.forEach(({ issue: key, ...link }, index) => {
    jira.remoteLinks.put({ id: String(10_000 + index), issueId: issue(key).id, globalId: link.url, ...link });
  });
  attachments.forEach(({ issue: key, day: count, ...file }, index) => {
    const owner = issue(key);
    jira.attachments.put({ id: String(10_000 + index), issueId: owner.id, authorId: owner.creatorId, created: day(count), ...file });
  });
}
