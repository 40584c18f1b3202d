import type { Collection } from '../../collection';
import type { Project } from '../../jira/records';
import { found } from '../../jira/state';
import { attachmentBlob } from '../../jira/work/delete-issue';
import type { SiteState } from '../../state';
import type { IssueSeed } from '../form/jira-issues';
import type { JiraPart } from '../form/seed-file';
import { day } from './day';
import { plantIssue } from './plant-issue';

/** Adds what one seed file says of Jira. People must be there already; what has the id of something that is there replaces it. */
export function plantJira(state: SiteState, part: JiraPart): void {
  const { jira } = state;
  putAll(jira.issueTypes, part.issueTypes);
  putAll(jira.statuses, part.statuses);
  putAll(jira.priorities, part.priorities);
  putAll(jira.resolutions, part.resolutions);
  putAll(jira.linkTypes, part.linkTypes);
  putAll(jira.workflows, part.workflows);
  putAll(jira.permissionSchemes, part.permissionSchemes);
  putAll(jira.customFields, part.customFields);
  putAll(jira.boards, part.boards);
  putAll(jira.filters, part.filters);
  putAll(jira.sprints, part.sprints);
  for (const project of part.projects ?? []) {
    jira.projects.put({ ...project, nextNumber: jira.projects.get(project.id)?.nextNumber ?? 1 });
  }
  putAll(jira.versions, part.versions);
  putAll(jira.components, part.components);
  putAll(jira.securityLevels, part.securityLevels);
  for (const [key, issues] of Object.entries(part.issues ?? {})) plantIssues(state, found(jira.project(key), `project ${key}`), issues);
  plantLinks(state, part);
}

function putAll<T extends { id: string }>(collection: Collection<T>, items: readonly T[] = []): void {
  for (const item of items) collection.put(item);
}

function plantIssues(state: SiteState, project: Project, issues: readonly (IssueSeed | null)[]): void {
  issues.forEach((seed, index) => {
    if (seed) plantIssue(state, project, project.nextNumber + index, seed);
  });
  state.jira.projects.put({ ...project, nextNumber: project.nextNumber + issues.length });
}

function plantLinks({ jira, blobs }: SiteState, { links = [], remoteLinks = [], attachments = [] }: JiraPart): void {
  const issue = (key: string) => found(jira.issue(key), `issue ${key}`);
  for (const [source, type, target] of links) {
    const { id: typeId } = found(
      jira.linkTypes.find((one) => one.name === type),
      `link type ${type}`,
    );
    jira.links.put({ id: jira.nextId('link'), typeId, sourceId: issue(source).id, targetId: issue(target).id });
  }
  for (const { issue: key, ...link } of remoteLinks) {
    jira.remoteLinks.put({ id: jira.nextId('remoteLink'), issueId: issue(key).id, globalId: link.url, ...link });
  }
  for (const { issue: key, day: count, file, ...named } of attachments) {
    const owner = issue(key);
    const id = jira.nextId('attachment');
    jira.attachments.put({ id, issueId: owner.id, authorId: owner.creatorId, created: day(count), size: file.length, ...named });
    blobs.put(attachmentBlob(id), file);
  }
}
