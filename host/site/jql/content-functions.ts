import type { Access } from '../jira/permissions';
import type { Issue, Project, Sprint, Version } from '../jira/records';
import { parseDate } from './dates';
import type { JqlFunction } from './jql-function';
import { JqlProblem } from './problems';
import { systemSearchFields } from './system-search-fields';
import type { SearchContext, Value } from './search-field';

/** Functions whose values are people, issues, versions, sprints, projects and types of the site. */
export const contentFunctions: Record<string, JqlFunction> = {
  currentUser: { arguments: [0, 0], type: 'user', list: false, values: (_args, { access }) => [access.accountId ?? []].flat() },
  membersOf: { arguments: [1, 1], type: 'user', list: true, values: ([group = ''], { access }) => members(group, access) },
  linkedIssues: { arguments: [1, 2], type: 'issue', list: true, values: ([key = '', word], context) => linked(key, word, context) },
  votedIssues: { arguments: [0, 0], type: 'issue', list: true, values: (_args, { access }) => mine(access, (issue) => issue.votes) },
  watchedIssues: { arguments: [0, 0], type: 'issue', list: true, values: (_args, { access }) => mine(access, (issue) => issue.watchers) },
  updatedBy: { arguments: [1, 3], type: 'issue', list: true, values: updatedBy },
  openSprints: { arguments: [0, 0], type: 'sprint', list: true, values: (_args, context) => sprints(context, 'active') },
  closedSprints: { arguments: [0, 0], type: 'sprint', list: true, values: (_args, context) => sprints(context, 'closed') },
  futureSprints: { arguments: [0, 0], type: 'sprint', list: true, values: (_args, context) => sprints(context, 'future') },
  releasedVersions: { arguments: [0, 9], type: 'version', list: true, values: (args, context) => ids(versions(args, context, true)) },
  unreleasedVersions: { arguments: [0, 9], type: 'version', list: true, values: (args, context) => ids(versions(args, context, false)) },
  latestReleasedVersion: {
    arguments: [1, 1],
    type: 'version',
    list: false,
    values: (args, context) => ids(versions(args, context, true).slice(-1)),
  },
  earliestUnreleasedVersion: {
    arguments: [1, 1],
    type: 'version',
    list: false,
    values: (args, context) => ids(versions(args, context, false).slice(0, 1)),
  },
  standardIssueTypes: {
    arguments: [0, 0],
    type: 'issuetype',
    list: true,
    values: (_args, context) => types(context, (level) => level >= 0),
  },
  subtaskIssueTypes: { arguments: [0, 0], type: 'issuetype', list: true, values: (_args, context) => types(context, (level) => level < 0) },
  projectsLeadByUser: {
    arguments: [0, 1],
    type: 'project',
    list: true,
    values: ([user], context) => ids(seen(context).filter((project) => people(user, context).includes(project.leadId))),
  },
  projectsWhereUserHasRole: {
    arguments: [1, 1],
    type: 'project',
    list: true,
    values: ([role = ''], context) => ids(seen(context).filter((project) => context.access.inRole(role, project))),
  },
  componentsLeadByUser: {
    arguments: [0, 1],
    type: 'component',
    list: true,
    values: ([user], context) => {
      const leads: (string | null)[] = people(user, context);
      return ids(context.access.state.jira.components.filter((one) => leads.includes(one.leadId)));
    },
  },
};

const ids = (items: { id: string }[]): string[] => items.map((item) => item.id);

function members(group: string, access: Access): string[] {
  const people = access.state.people.all();
  if (!people.some((person) => person.groups.includes(group))) {
    throw new JqlProblem(`Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`);
  }
  return ids(people.filter((person) => person.groups.includes(group)));
}

/** What a word resolves to in a system field, by the field's own rules. */
export function resolve(fieldId: string, word: string, name: string, context: SearchContext): Value[] {
  const found = systemSearchFields.find((field) => field.id === fieldId)?.resolve(word, context, name);
  if (found) return found;
  throw new JqlProblem(`The value '${word}' does not exist for the field '${name}'.`);
}

function people(user: string | undefined, context: SearchContext): string[] {
  return user === undefined ? [context.access.accountId ?? []].flat() : resolve('assignee', user, 'user', context).map(String);
}

function linked(key: string, word: string | undefined, context: SearchContext): string[] {
  const { jira } = context.access.state;
  const [id] = resolve('issuekey', key, 'issue', context);
  const isType = (typeId: string, outward: boolean): boolean => {
    const type = jira.linkTypes.get(typeId);
    const spoken = outward ? type?.outward : type?.inward;
    return word === undefined || spoken?.toLowerCase() === word.toLowerCase() || type?.name.toLowerCase() === word.toLowerCase();
  };
  if (word !== undefined && !jira.linkTypes.all().some((type) => isType(type.id, true) || isType(type.id, false))) {
    throw new JqlProblem(`Issue link type '${word}' could not be found in function 'linkedIssues'.`);
  }
  return jira.links.all().flatMap((link) => {
    if (link.sourceId === id && isType(link.typeId, true)) return [link.targetId];
    return link.targetId === id && isType(link.typeId, false) ? [link.sourceId] : [];
  });
}

function mine(access: Access, followers: (issue: Issue) => string[]): string[] {
  const { accountId } = access;
  return accountId === undefined ? [] : ids(access.state.jira.issues.filter((issue) => followers(issue).includes(accountId)));
}

function updatedBy([user, from, to]: string[], context: SearchContext): string[] {
  const { access, now } = context;
  const authors = people(user, context);
  const moment = (text: string | undefined, otherwise: number): number =>
    text === undefined ? otherwise : parseDate(text, 'updatedBy', { now, zone: access.zone });
  const [after, before] = [moment(from, 0), moment(to, Number.MAX_SAFE_INTEGER)];
  const within = (author: string, at: number): boolean => authors.includes(author) && at >= after && at <= before;
  const { changes, comments, issues } = access.state.jira;
  return [
    ...issues.filter((one) => within(one.creatorId, one.created)).map((one) => one.id),
    ...changes.filter((one) => within(one.authorId, one.created)).map((one) => one.issueId),
    ...comments.filter((one) => within(one.updateAuthorId, one.updated)).map((one) => one.issueId),
  ];
}

function sprints({ access }: SearchContext, state: Sprint['state']): string[] {
  return ids(access.state.jira.sprints.filter((sprint) => sprint.state === state && access.seesSprint(sprint)));
}

function seen({ access }: SearchContext): Project[] {
  return access.state.jira.projects.filter((project) => access.seesProject(project));
}

/** The versions of the named projects, or of all that this person sees, in their order; archived ones left out. */
function versions(projects: string[], context: SearchContext, released: boolean): Version[] {
  const wanted = projects.length === 0 ? ids(seen(context)) : projects.flatMap((name) => resolve('project', name, 'project', context));
  return context.access.state.jira.versions
    .filter((one) => wanted.includes(one.projectId) && one.released === released && !one.archived)
    .sort((a, b) => a.sequence - b.sequence);
}

function types({ access }: SearchContext, test: (level: number) => boolean): string[] {
  return ids(access.state.jira.issueTypes.filter((type) => test(type.hierarchyLevel)));
}
