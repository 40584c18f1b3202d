import { jiraRefusal } from '../../refusal';
import { versionsOf } from '../beans/project';
import type { JiraCall } from '../call';
import { isObject, property } from '../fields/input';
import { notModelled } from '../parameters';
import type { Access } from '../permissions';
import type { Issue, Project, Version } from '../records';
import { changeIssue } from './change-issue';

const NAME_LIMIT = 255;
const FIELDS = ['fixVersions', 'versions'] as const;

type VersionParts = Partial<Omit<Version, 'id' | 'projectId' | 'sequence'>>;

/** Reads what a body says of a version: 400 with one sentence per wrong part. */
export function readVersion(call: JiraCall, project: Project, own: Version | undefined): VersionParts {
  const given = isObject(call.body) ? call.body : {};
  for (const key of ['approvers', 'operations']) if (given[key] !== undefined) throw notModelled(`'${key}' of a version`);
  const errors: Record<string, string> = {};
  const parts: VersionParts = {};
  const name = given['name'];
  if (typeof name === 'string' && name.trim() !== '') parts.name = name.trim();
  else if (name !== undefined || !own) errors['name'] = 'You must specify a valid version name';
  if ((parts.name ?? '').length > NAME_LIMIT)
    errors['name'] = `The version name must not exceed ${String(NAME_LIMIT)} characters in length.`;
  const twin = versionsOf(call.state, project).find((one) => one.name.toLowerCase() === parts.name?.toLowerCase() && one.id !== own?.id);
  if (twin) errors['name'] = 'A version with this name already exists in this project.';
  if (typeof given['description'] === 'string') parts.description = given['description'];
  for (const key of ['released', 'archived'] as const) if (typeof given[key] === 'boolean') parts[key] = given[key];
  for (const key of ['startDate', 'releaseDate'] as const) {
    const date = given[key];
    if (date === undefined) continue;
    if (date === null || (typeof date === 'string' && isDay(date))) parts[key] = date;
    else errors[key] = `The ${key} must be a date such as 2026-01-31.`;
  }
  const [start, release] = [parts.startDate ?? own?.startDate, parts.releaseDate ?? own?.releaseDate];
  if (start && release && start > release) errors['startDate'] = 'The start date must be before the release date.';
  const driver = given['driver'];
  if (driver === null) parts.driverId = null;
  else if (driver !== undefined) {
    if (typeof driver === 'string' && call.state.people.get(driver)) parts.driverId = driver;
    else errors['driver'] = 'The driver must be the account id of a person.';
  }
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  return parts;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** Replaces a version on every issue that has it by another one, or by nothing; `which` limits that to one of the fields. */
export function replaceVersion(
  access: Access,
  from: Version,
  to: Version | undefined,
  author: { id: string; now: number },
  { field, only = () => true }: { field?: (typeof FIELDS)[number]; only?(issue: Issue): boolean } = {},
): void {
  for (const issue of access.state.jira.issues.filter(only)) {
    const values = Object.fromEntries(
      FIELDS.filter((one) => field === undefined || one === field).flatMap((one) => {
        const ids = issue.values[one];
        if (!Array.isArray(ids) || !ids.includes(from.id)) return [];
        return [[one, [...new Set(ids.flatMap((id) => (id === from.id ? (to?.id ?? []) : id)))]]];
      }),
    );
    if (Object.keys(values).length > 0) changeIssue(access, issue, { values, authorId: author.id, now: author.now });
  }
}

/** The version of this project that an address or id names; undefined when none is named. Throws 400 for one that is not there. */
export function readOtherVersion(call: JiraCall, version: Version, key: string): Version | undefined {
  const named = property(call.body, key);
  if (named === undefined) return undefined;
  const other = call.jira.versions.get(named.replace(/^.*\//, ''));
  if (other?.projectId === version.projectId && other.id !== version.id) return other;
  throw jiraRefusal(400, [`The version that '${key}' names does not exist in this project.`]);
}
