import { isoDate } from '../../calendar';
import type { SiteState } from '../../state';
import type { Access } from '../permissions';
import type { Component, Project, Sprint, Version } from '../records';
import { link } from './link';
import { roleId } from '../roles';
import { avatars, userOrNull } from './people';
import { issueTypeBean } from './workflow';

/** A project as issues and lists name it. */
export function projectBean(state: SiteState, project: Project): Record<string, unknown> {
  const category = project.category && {
    ...project.category,
    self: link(state, `/rest/api/3/projectCategory/${project.category.id}`),
  };
  return {
    self: link(state, `/rest/api/3/project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: project.teamManaged ?? false,
    avatarUrls: avatars(state, `project/${project.id}`),
    ...(category ? { projectCategory: category } : {}),
    ...(project.archived ? { archived: true } : {}),
  };
}

/** A project with everything that `GET project/{key}` tells. */
export function projectDetailsBean(access: Access, project: Project): Record<string, unknown> {
  const { state } = access;
  const { components, issueTypes } = state.jira;
  return {
    ...projectBean(state, project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    description: project.description,
    lead: userOrNull(access, project.leadId),
    components: components.filter((one) => one.projectId === project.id).map((one) => componentBean(access, one, project)),
    issueTypes: project.issueTypeIds.flatMap((id) => issueTypes.get(id) ?? []).map((type) => issueTypeBean(state, type)),
    assigneeType: project.assigneeType,
    versions: versionsOf(state, project).map((version) => versionBean(state, version)),
    roles: roleLinks(state, project),
    style: project.teamManaged ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
  };
}

/** The addresses of a project's roles, by role name. */
export function roleLinks(state: SiteState, project: Project): Record<string, string> {
  const address = (name: string): string => link(state, `/rest/api/3/project/${project.id}/role/${roleId(state.jira, name)}`);
  return Object.fromEntries(
    Object.keys(project.roles)
      .sort()
      .map((name): [string, string] => [name, address(name)]),
  );
}

/** A project's versions in the order that its people gave them. */
export function versionsOf(state: SiteState, project: Project): Version[] {
  return state.jira.versions.filter((version) => version.projectId === project.id).sort((a, b) => a.sequence - b.sequence);
}

export function versionBean(state: SiteState, version: Version, now?: number): Record<string, unknown> {
  const overdue = now !== undefined && !version.released && version.releaseDate !== null && version.releaseDate < today(now);
  return {
    self: link(state, `/rest/api/3/version/${version.id}`),
    id: version.id,
    description: version.description,
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.startDate === null ? {} : { startDate: version.startDate }),
    ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
    ...(now === undefined ? {} : { overdue }),
    projectId: Number(version.projectId),
  };
}

/** A component as it stands in an issue. */
export function briefComponentBean(state: SiteState, { id, name, description }: Component): Record<string, unknown> {
  return { self: link(state, `/rest/api/3/component/${id}`), id, name, description };
}

/** A component of a project with everything that is told of it. */
export function componentBean(access: Access, component: Component, project: Project): Record<string, unknown> {
  const lead = userOrNull(access, component.leadId);
  return {
    ...briefComponentBean(access.state, component),
    ...(lead ? { lead } : {}),
    assigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: project.assigneeType === 'PROJECT_LEAD',
    project: project.key,
    projectId: Number(project.id),
  };
}

/** A sprint as the Sprint field of an issue holds it. */
export function sprintBean(sprint: Sprint): Record<string, unknown> {
  const dates = { startDate: sprint.startDate, endDate: sprint.endDate, completeDate: sprint.completeDate };
  const shown = Object.entries(dates).filter(([, date]) => date !== null);
  const stamps = shown.map(([name, date]): [string, string] => [name, new Date(Number(date)).toISOString()]);
  return {
    id: Number(sprint.id),
    name: sprint.name,
    state: sprint.state,
    boardId: Number(sprint.boardId),
    goal: sprint.goal,
    ...Object.fromEntries(stamps),
  };
}

function today(now: number): string {
  return isoDate(now, 'UTC');
}
