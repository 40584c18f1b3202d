import type { IssueSeed, SeedValues } from '../form/jira-issues';
import type { JiraPart } from '../form/seed-file';
import type { Copy } from './copy';

/** What is named in a field and has copies too. */
type NamedValues = Pick<SeedValues, 'sprint' | 'fixVersions' | 'versions'>;

/** The work that one seed file tells of, once more. */
export function copiedJira(part: JiraPart, copy: Copy): JiraPart {
  const { sprints = [], versions = [], filters = [], issues = {}, links = [], remoteLinks = [], attachments = [] } = part;
  const ofIssue = <T extends { issue: string }>(one: T): T => ({ ...one, issue: copy.key(one.issue) });
  const share = <T extends { id: string }>(one: T): T => ({ ...one, id: copy.id(one.id) });
  const lists = Object.entries(issues).map(([key, list]) => [key, list.map((one) => one && copiedIssue(one, copy))]);
  return {
    sprints: sprints.map((sprint) => copiedSprint(sprint, copy)),
    versions: versions.map((one) => ({ ...one, id: copy.id(one.id), name: copy.name(one.name), sequence: copy.place(one.sequence) })),
    filters: filters.map((one) => ({
      ...one,
      id: copy.id(one.id),
      name: copy.name(one.name),
      shares: one.shares.map(share),
      editors: one.editors.map(share),
    })),
    issues: Object.fromEntries(lists) as Record<string, (IssueSeed | null)[]>,
    links: links.map(([from, type, to]) => [copy.key(from), type, copy.key(to)]),
    remoteLinks: remoteLinks.map(ofIssue),
    attachments: attachments.map(ofIssue),
  };
}

/** A board has one active sprint: a copy of it is still to come. */
function copiedSprint(sprint: NonNullable<JiraPart['sprints']>[number], copy: Copy): typeof sprint {
  const state = sprint.state === 'active' ? 'future' : sprint.state;
  return { ...sprint, id: copy.id(sprint.id), name: copy.name(sprint.name), state };
}

/** `movedFrom` is left out: a former key leads to one issue. */
function copiedIssue({ movedFrom: _, parent, then, ...issue }: IssueSeed, copy: Copy): IssueSeed {
  return {
    ...issue,
    ...copiedValues(issue, copy),
    ...(parent !== undefined && { parent: copy.key(parent) }),
    ...(then && { then: then.map(([who, day, values]) => [who, day, { ...values, ...copiedValues(values, copy) }]) }),
  };
}

function copiedValues({ sprint, fixVersions, versions }: NamedValues, { name }: Copy): NamedValues {
  return {
    ...(sprint && { sprint: sprint.map(name) }),
    ...(fixVersions && { fixVersions: fixVersions.map(name) }),
    ...(versions && { versions: versions.map(name) }),
  };
}
