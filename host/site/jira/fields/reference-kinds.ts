import type { SiteState } from '../../state';
import { briefComponentBean, versionBean, versionsOf } from '../beans/project';
import { issueTypeBean, priorityBean, resolutionBean, statusBean } from '../beans/workflow';
import { link } from '../beans/link';
import type { Access } from '../permissions';
import type { Component, IssueType, RankedName, SecurityLevel, Status, Version } from '../records';
import { found } from '../state';
import type { FieldKind, FieldScope } from './field';
import { FieldProblem } from './field';
import { asText, asTexts, pick, readList } from './input';

interface Reference<T> {
  type: string;
  what: string;
  choices(scope: FieldScope): T[];
  get(state: SiteState, id: string): T | undefined;
  bean(state: SiteState, item: T): unknown;
}

const nameOf = (item: { name: string }): string => item.name;

function single<T extends { id: string; name: string }>(reference: Reference<T>): FieldKind {
  const item = (stored: unknown, access: Access): T =>
    found(reference.get(access.state, asText(stored)), `${reference.what} ${asText(stored)}`);
  return {
    schema: { type: reference.type },
    list: false,
    read: (input, _field, scope) => pick(input, reference.what, reference.choices(scope), nameOf).id,
    bean: (stored, access) => reference.bean(access.state, item(stored, access)),
    words: (stored, access) => item(stored, access).name,
    options: (_field, scope) => reference.choices(scope).map((choice) => reference.bean(scope.access.state, choice)),
  };
}

function several<T extends { id: string; name: string }>(reference: Reference<T>): FieldKind {
  const one = single(reference);
  return {
    ...one,
    schema: { type: 'array', items: reference.type },
    list: true,
    itemised: true,
    read: (input, field, scope) => [...new Set(readList(input).map((part) => asText(one.read(part, field, scope))))],
    bean: (stored, access, field) => asTexts(stored).map((id) => one.bean(id, access, field)),
    words: (stored, access, field) =>
      asTexts(stored)
        .map((id) => one.words(id, access, field))
        .join(', '),
  };
}

const byRank = (a: RankedName, b: RankedName): number => a.rank - b.rank;

const priority = single<RankedName>({
  type: 'priority',
  what: 'Priority',
  choices: ({ access }) => access.state.jira.priorities.all().sort(byRank),
  get: (state, id) => state.jira.priorities.get(id),
  bean: priorityBean,
});

const resolution = single<RankedName>({
  type: 'resolution',
  what: 'Resolution',
  choices: ({ access }) => access.state.jira.resolutions.all().sort(byRank),
  get: (state, id) => state.jira.resolutions.get(id),
  bean: resolutionBean,
});

/** The status is set by transitions alone. */
const status: FieldKind = {
  ...single<Status>({
    type: 'status',
    what: 'Status',
    choices: () => [],
    get: (state, id) => state.jira.statuses.get(id),
    bean: statusBean,
  }),
  read() {
    throw new FieldProblem("Field 'status' cannot be set. It is not on the appropriate screen, or unknown.");
  },
};

const issuetype = single<IssueType>({
  type: 'issuetype',
  what: 'Issue type',
  choices: ({ access, project }) => project.issueTypeIds.flatMap((id) => access.state.jira.issueTypes.get(id) ?? []),
  get: (state, id) => state.jira.issueTypes.get(id),
  bean: issueTypeBean,
});

const components = several<Component>({
  type: 'component',
  what: 'Component',
  choices: ({ access, project }) => access.state.jira.components.filter((one) => one.projectId === project.id),
  get: (state, id) => state.jira.components.get(id),
  bean: briefComponentBean,
});

/** Archived versions stay on issues that have them, and cannot be chosen any more. */
const versions = several<Version>({
  type: 'version',
  what: 'Version',
  choices: ({ access, project }) => versionsOf(access.state, project).filter((version) => !version.archived),
  get: (state, id) => state.jira.versions.get(id),
  bean: (state, version) => versionBean(state, version),
});

const security = single<SecurityLevel>({
  type: 'securitylevel',
  what: 'Security level',
  choices: ({ access, project }) => access.state.jira.securityLevels.filter((level) => level.projectId === project.id),
  get: (state, id) => state.jira.securityLevels.get(id),
  bean: (state, { id, name, description }) => ({ self: link(state, `/rest/api/3/securitylevel/${id}`), id, name, description }),
});

export const referenceKinds = { priority, resolution, status, issuetype, components, versions, security };
