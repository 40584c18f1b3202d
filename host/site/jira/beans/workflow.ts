import type { SiteState } from '../../state';
import type { IssueType, RankedName, Status, StatusCategory } from '../records';
import { link } from './link';

const CATEGORIES: Record<StatusCategory, { id: number; name: string; colorName: string }> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

export function categoryBean(state: SiteState, key: StatusCategory): Record<string, unknown> {
  const { id, name, colorName } = CATEGORIES[key];
  return { self: link(state, `/rest/api/3/statuscategory/${String(id)}`), id, key, colorName, name };
}

/** The key of the category that has this key or name, in any case. */
export function categoryNamed(text: string): StatusCategory | undefined {
  const wanted = text.toLowerCase();
  const keys: StatusCategory[] = ['new', 'indeterminate', 'done'];
  return keys.find((key) => key === wanted || CATEGORIES[key].name.toLowerCase() === wanted || String(CATEGORIES[key].id) === wanted);
}

/** Says of what a team made that it is in its project alone; nothing of what is for all. */
export function scopePart(projectId: string | undefined): Record<string, unknown> {
  return projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };
}

export function statusBean(state: SiteState, status: Status): Record<string, unknown> {
  return {
    self: link(state, `/rest/api/3/status/${status.id}`),
    description: status.description,
    iconUrl: link(state, `/images/icons/statuses/${status.category}.png`),
    name: status.name,
    id: status.id,
    statusCategory: categoryBean(state, status.category),
    ...scopePart(status.projectId),
  };
}

export function issueTypeBean(state: SiteState, type: IssueType): Record<string, unknown> {
  return {
    self: link(state, `/rest/api/3/issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: link(state, `/images/icons/issuetypes/${type.id}.svg`),
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    hierarchyLevel: type.hierarchyLevel,
    ...scopePart(type.projectId),
  };
}

/** A priority as it stands in an issue. */
export function priorityBean(state: SiteState, priority: RankedName): Record<string, unknown> {
  const self = link(state, `/rest/api/3/priority/${priority.id}`);
  return { self, iconUrl: link(state, `/images/icons/priorities/${priority.id}.svg`), name: priority.name, id: priority.id };
}

/** A resolution as it stands in an issue. */
export function resolutionBean(state: SiteState, resolution: RankedName): Record<string, unknown> {
  const self = link(state, `/rest/api/3/resolution/${resolution.id}`);
  return { self, id: resolution.id, description: resolution.description, name: resolution.name };
}
