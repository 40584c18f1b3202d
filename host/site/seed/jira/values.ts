import { parseDuration } from '../../jira/duration';
import type { FieldOption, Project, Stored } from '../../jira/records';
import { found } from '../../jira/state';
import type { JiraState } from '../../jira/state';
import type { SeedValues } from '../form/jira-issues';

interface Named {
  id: string;
  name: string;
}

/** Turns the names of a seed into the values that the site stores. An unknown name is a mistake in the seed. */
export function storedValues(jira: JiraState, project: Project, seed: SeedValues): Record<string, Stored> {
  const id = (all: Named[], name: string): string =>
    found(
      all.find((one) => one.name === name),
      `'${name}' in the seed of ${project.key}`,
    ).id;
  const own = (all: (Named & { projectId: string })[]): Named[] => all.filter((one) => one.projectId === project.id);
  const ids = (all: Named[], names: string[]): string[] => names.map((name) => id(all, name));
  const statuses = (): Named[] => project.issueTypeIds.flatMap((type) => jira.statusesOf(project, type));
  const values: Record<string, Stored | undefined> = {
    summary: seed.summary,
    description: seed.description,
    status: seed.status && id(statuses(), seed.status),
    priority: seed.priority && id(jira.priorities.all(), seed.priority),
    resolution: seed.resolution && id(jira.resolutions.all(), seed.resolution),
    assignee: seed.assignee,
    labels: seed.labels && [...seed.labels].sort(),
    components: seed.components && ids(own(jira.components.all()), seed.components),
    fixVersions: seed.fixVersions && ids(own(jira.versions.all()), seed.fixVersions),
    versions: seed.versions && ids(own(jira.versions.all()), seed.versions),
    duedate: seed.due,
    security: seed.level && id(own(jira.securityLevels.all()), seed.level),
    timeoriginalestimate: seed.estimate && seconds(seed.estimate),
    timeestimate: seed.estimate && seconds(seed.estimate),
    customfield_10016: seed.points,
    customfield_10020: seed.sprint && ids(jira.sprints.all(), seed.sprint),
    customfield_10031: seed.team && option(jira, project, 'customfield_10031', seed.team),
    customfield_10032: seed.platforms?.map((name) => option(jira, project, 'customfield_10032', name)),
    customfield_10034: seed.reference,
    customfield_10036: seed.reviewer,
    ...seed.stored,
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Stored] => entry[1] !== undefined));
}

/** Seconds of a duration written in a seed. */
export function seconds(text: string): number {
  return found(parseDuration(text), `duration '${text}' in the seed`);
}

function option(jira: JiraState, project: Project, fieldId: string, value: string): string {
  const contexts = jira.customFields.get(fieldId)?.contexts ?? [];
  const context = contexts.find((one) => one.projectIds?.includes(project.id)) ?? contexts.find((one) => one.projectIds === null);
  const options: FieldOption[] = context?.options ?? [];
  return found(
    options.find((one) => one.value === value),
    `option '${value}' in the seed of ${project.key}`,
  ).id;
}
