import { json, noContent } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { versionBean, versionsOf } from '../beans/project';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { isEmpty } from '../fields/field';
import { isObject, property } from '../fields/input';
import { notModelled } from '../parameters';
import { pageBean, slice } from '../page';
import type { Issue, Project, Version } from '../records';
import { found } from '../state';
import { readOtherVersion, readVersion, replaceVersion } from '../work/versions';
import { statusCounts } from './version-counts';

const PATH = '/rest/api/3/version';
const READ = either('read:jira-work', 'read:project-version:jira');
const WRITE = either('manage:jira-project', 'write:project-version:jira read:project-version:jira');
const ORDERS = ['sequence', 'name', 'description', 'startDate', 'releaseDate'] as const;
const SWAP = either('manage:jira-project', 'delete:project-version:jira write:project-version:jira');

/** Versions of projects: plan, change, release, put in order, take away. */
export const versionEndpoints = [
  jiraEndpoint('POST', PATH, WRITE, (call) => json(create(call), 201)),
  jiraEndpoint('GET', `${PATH}/{id}`, READ, (call) => json(bean(call, call.access.version(call.part('id')))), 'anonymous'),
  jiraEndpoint('PUT', `${PATH}/{id}`, WRITE, (call) => json(update(call))),
  jiraEndpoint('POST', `${PATH}/{id}/move`, WRITE, (call) => json(move(call))),
  jiraEndpoint('POST', `${PATH}/{id}/removeAndSwap`, SWAP, removeAndSwap),
  jiraEndpoint('GET', '/rest/api/3/project/{projectIdOrKey}/version', READ, (call) => json(list(call)), 'anonymous'),
];

function bean(call: JiraCall, version: Version): Record<string, unknown> {
  const expand = call.parameters.list('expand') ?? [];
  const left = expand.find((one) => one === 'operations' || one === 'approvers');
  if (left !== undefined) throw notModelled(`The expansion '${left}' of a version`);
  return {
    ...versionBean(call.state, version, call.now()),
    ...(expand.includes('issuesstatus') ? { issuesStatusForFixVersion: statusCounts(call, version) } : {}),
    ...(expand.includes('driver') && version.driverId ? { driver: version.driverId } : {}),
  };
}

function requireAdministration({ access }: JiraCall, project: Project): void {
  if (access.administers(project)) return;
  throw jiraRefusal(403, ['You must have global or project administrator rights in order to modify versions.']);
}

function administered(call: JiraCall): { version: Version; project: Project } {
  const version = call.access.version(call.part('id'));
  const project = found(call.jira.projects.get(version.projectId), `project of version ${version.id}`);
  requireAdministration(call, project);
  return { version, project };
}

function create(call: JiraCall): Record<string, unknown> {
  const { access, body, jira, state } = call;
  const named = property(body, 'projectId') ?? property(body, 'project');
  if (named === undefined) throw jiraRefusal(400, [], { project: 'Project must be specified to create a version.' });
  const project = access.project(named);
  requireAdministration(call, project);
  const { name = '', ...parts } = readVersion(call, project, undefined);
  const blank = { description: '', startDate: null, releaseDate: null, released: false, archived: false };
  const sequence = Math.max(0, ...versionsOf(state, project).map((one) => one.sequence)) + 1;
  return bean(call, jira.versions.put({ id: jira.nextId('version'), projectId: project.id, name, sequence, ...blank, ...parts }));
}

/** What is left out stays; `moveUnfixedIssuesTo` takes what is not resolved to another version, as when one is released. */
function update(call: JiraCall): Record<string, unknown> {
  const { access, author, jira, now } = call;
  const { version, project } = administered(call);
  const parts = readVersion(call, project, version);
  const next = readOtherVersion(call, version, 'moveUnfixedIssuesTo');
  if (next) replaceVersion(access, version, next, { id: author(), now: now() }, { field: 'fixVersions', only: isOpen });
  return bean(call, jira.versions.put({ ...version, ...parts }));
}

function isOpen(issue: Issue): boolean {
  return isEmpty(issue.values['resolution']);
}

/** To the front, to the end, one place on, or directly behind another version. */
function move(call: JiraCall): Record<string, unknown> {
  const { body, jira, state } = call;
  const { version, project } = administered(call);
  const others = versionsOf(state, project).filter(({ id }) => id !== version.id);
  const at = versionsOf(state, project).findIndex(({ id }) => id === version.id);
  const after = readOtherVersion(call, version, 'after');
  const places: Record<string, number> = {
    Earlier: Math.max(0, at - 1),
    Later: Math.min(others.length, at + 1),
    First: 0,
    Last: others.length,
  };
  const place = after ? others.findIndex(({ id }) => id === after.id) + 1 : places[property(body, 'position') ?? ''];
  if (place === undefined) throw jiraRefusal(400, ["Either 'after' or a 'position' of Earlier, Later, First, Last is required."]);
  others.splice(place, 0, version);
  others.forEach((one, index) => jira.versions.put({ ...one, sequence: index + 1 }));
  return bean(call, found(jira.versions.get(version.id), `version ${version.id}`));
}

/** Deletes a version; what was fixed in it or affected by it goes to the versions named, or loses it. */
function removeAndSwap(call: JiraCall) {
  const { access, author, body, jira, now } = call;
  const { version } = administered(call);
  if (isObject(body) && body['customFieldReplacementList'] !== undefined) throw notModelled("'customFieldReplacementList' of a version");
  const who = { id: author(), now: now() };
  replaceVersion(access, version, readOtherVersion(call, version, 'moveFixIssuesTo'), who, { field: 'fixVersions' });
  replaceVersion(access, version, readOtherVersion(call, version, 'moveAffectedIssuesTo'), who, { field: 'versions' });
  for (const work of jira.relatedWork.filter((one) => one.versionId === version.id)) jira.relatedWork.delete(work.id);
  jira.versions.delete(version.id);
  return noContent();
}

function list(call: JiraCall): Record<string, unknown> {
  const { access, parameters, part, state } = call;
  const query = parameters.text('query')?.toLowerCase() ?? '';
  const states = parameters.list('status') ?? ['released', 'unreleased', 'archived'];
  const all = versionsOf(state, access.project(part('projectIdOrKey'))).filter(
    (one) =>
      (one.name.toLowerCase().includes(query) || one.description.toLowerCase().includes(query)) &&
      states.includes(one.archived ? 'archived' : one.released ? 'released' : 'unreleased'),
  );
  return pageBean(call, slice(call, ordered(all, parameters.text('orderBy') ?? 'sequence'), 50), (one) => bean(call, one));
}

function ordered(versions: Version[], orderBy: string): Version[] {
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const key = orderBy.replace(/^[+-]/, '');
  const by = ORDERS.find((one) => one === key);
  if (!by) throw jiraRefusal(400, [`The order '${orderBy}' is not one of ${ORDERS.join(', ')}.`]);
  const text = (one: Version): string => String(one[by] ?? '');
  return versions.sort((a, b) => sign * text(a).localeCompare(text(b), 'en', { numeric: true }));
}
