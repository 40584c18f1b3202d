import type { DatabaseSync } from 'node:sqlite';
import { Collection } from '../collection';
import type { Board, Filter } from './board-records';
import type * as R from './records';
import type { BulkTask, EntityProperty, Notification, RelatedWork, Task } from './task-records';

interface Counter {
  id: string;
  next: number;
}

const FIRST_ID = 10_000;

/** Kinds whose seed brings ids of its own, with the collection that they are in. */
const COLLECTIONS = {
  issue: undefined,
  comment: undefined,
  worklog: undefined,
  change: undefined,
  link: undefined,
  bulkTask: undefined,
  task: undefined,
  notification: undefined,
  share: undefined,
  project: 'projects',
  attachment: 'attachments',
  remoteLink: 'remoteLinks',
  version: 'versions',
  component: 'components',
  sprint: 'sprints',
  board: 'boards',
  filter: 'filters',
} as const;

type NumberedKind = keyof typeof COLLECTIONS;

/** Jira's documents, one collection per kind. */
export class JiraState {
  readonly projects: Collection<R.Project>;
  readonly permissionSchemes: Collection<R.PermissionScheme>;
  readonly issueTypes: Collection<R.IssueType>;
  readonly statuses: Collection<R.Status>;
  readonly workflows: Collection<R.Workflow>;
  readonly priorities: Collection<R.RankedName>;
  readonly resolutions: Collection<R.RankedName>;
  readonly customFields: Collection<R.CustomField>;
  readonly versions: Collection<R.Version>;
  readonly components: Collection<R.Component>;
  readonly sprints: Collection<R.Sprint>;
  readonly securityLevels: Collection<R.SecurityLevel>;
  readonly issues: Collection<R.Issue>;
  readonly formerKeys: Collection<R.FormerKey>;
  readonly comments: Collection<R.Comment>;
  readonly worklogs: Collection<R.Worklog>;
  readonly changes: Collection<R.Change>;
  readonly linkTypes: Collection<R.LinkType>;
  readonly links: Collection<R.IssueLink>;
  readonly views: Collection<R.IssueView>;
  readonly remoteLinks: Collection<R.RemoteLink>;
  readonly attachments: Collection<R.Attachment>;
  readonly boards: Collection<Board>;
  readonly filters: Collection<Filter>;
  readonly properties: Collection<EntityProperty>;
  readonly relatedWork: Collection<RelatedWork>;
  readonly bulkTasks: Collection<BulkTask>;
  readonly tasks: Collection<Task>;
  readonly notifications: Collection<Notification>;
  private readonly counters: Collection<Counter>;

  constructor(database: DatabaseSync) {
    const open = <T extends { id: string }>(name: string): Collection<T> => new Collection<T>(database, `jira-${name}`);
    this.projects = open('projects');
    this.permissionSchemes = open('permission-schemes');
    this.issueTypes = open('issue-types');
    this.statuses = open('statuses');
    this.workflows = open('workflows');
    this.priorities = open('priorities');
    this.resolutions = open('resolutions');
    this.customFields = open('custom-fields');
    this.versions = open('versions');
    this.components = open('components');
    this.sprints = open('sprints');
    this.securityLevels = open('security-levels');
    this.issues = open('issues');
    this.formerKeys = open('former-keys');
    this.comments = open('comments');
    this.worklogs = open('worklogs');
    this.changes = open('changes');
    this.linkTypes = open('link-types');
    this.links = open('links');
    this.views = open('views');
    this.remoteLinks = open('remote-links');
    this.attachments = open('attachments');
    this.boards = open('boards');
    this.filters = open('filters');
    this.properties = open('properties');
    this.relatedWork = open('related-work');
    this.bulkTasks = open('bulk-tasks');
    this.tasks = open('tasks');
    this.notifications = open('notifications');
    this.counters = open('counters');
  }

  /** A numeric id that no other document of this kind has had: above those that came with the seed, and never given twice. */
  nextId(kind: NumberedKind): string {
    const counted = this.counters.get(kind)?.next;
    const seeded = this.numbered(kind).map((id) => Number(id) + 1);
    const next = counted ?? (seeded.length === 0 ? FIRST_ID : Math.max(...seeded));
    this.counters.put({ id: kind, next: next + 1 });
    return String(next);
  }

  private numbered(kind: NumberedKind): string[] {
    const collection = COLLECTIONS[kind];
    return collection === undefined ? [] : this[collection].all().map(({ id }) => id);
  }

  /** The issue with this id, key or former key; keys in any case. */
  issue(idOrKey: string): R.Issue | undefined {
    const key = idOrKey.toUpperCase();
    const former = this.formerKeys.get(key);
    return this.issues.get(former?.issueId ?? idOrKey) ?? this.issues.find((issue) => issue.key === key);
  }

  /** The project with this id or key; keys in any case. */
  project(idOrKey: string): R.Project | undefined {
    const key = idOrKey.toUpperCase();
    return this.projects.get(idOrKey) ?? this.projects.find((project) => project.key === key);
  }

  /** The project of an issue. An issue without one is a broken database, not bad input. */
  projectOf(issue: R.Issue): R.Project {
    return found(this.projects.get(issue.projectId), `project ${issue.projectId} of ${issue.key}`);
  }

  typeOf(issue: R.Issue): R.IssueType {
    return found(this.issueTypes.get(idIn(issue, 'issuetype')), `issue type of ${issue.key}`);
  }

  statusOf(issue: R.Issue): R.Status {
    return found(this.statuses.get(idIn(issue, 'status')), `status of ${issue.key}`);
  }

  /** The workflow that issues of this type follow in this project. */
  workflowOf(project: R.Project, issueTypeId: string): R.Workflow {
    const id = project.workflows[issueTypeId] ?? project.workflows['default'] ?? '';
    return found(this.workflows.get(id), `workflow ${id} of ${project.key}`);
  }

  /** The statuses that issues of this type can be in, the first one first. */
  statusesOf(project: R.Project, issueTypeId: string): R.Status[] {
    const { initialStatusId, transitions } = this.workflowOf(project, issueTypeId);
    return [...new Set([initialStatusId, ...transitions.map(({ to }) => to)])].flatMap((id) => this.statuses.get(id) ?? []);
  }
}

function idIn(issue: R.Issue, fieldId: string): string {
  const id = issue.values[fieldId];
  if (typeof id === 'string') return id;
  throw new Error(`The site's data are broken: ${issue.key} has no ${fieldId}.`);
}

/** For references between stored documents, which cannot dangle. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The site's data are broken: no ${what}.`);
  return value;
}
