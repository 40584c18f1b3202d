import type { JiraChange } from '../../../clients/jira/changelog';
import type { ActionContext } from '../../context';
import { attachments } from './attachments';
import { changelog } from './changelog';
import { comments } from './comments';
import { development, DEVELOPMENT_FIELD } from './development';
import { votes, watchers } from './followers';
import type { Inclusion, Reading } from './inclusion';
import { links } from './links';
import { remoteLinks } from './remote-links';
import { sprint, SPRINT_FIELD } from './sprint';
import { subtasks } from './subtasks';
import { timeInStatuses } from './time-in-status';
import { worklog } from './worklog';

/** What can be read along with an issue. */
export const INCLUDES = [
  'comments',
  'links',
  'remote_links',
  'subtasks',
  'worklog',
  'attachments',
  'sprint',
  'development',
  'changelog',
  'time_in_status',
  'watchers',
  'votes',
] as const;

export type Include = (typeof INCLUDES)[number];

const READERS: Readonly<Record<Include, (reading: Reading) => Promise<Inclusion>>> = {
  comments,
  links,
  remote_links: remoteLinks,
  subtasks,
  worklog,
  attachments,
  sprint,
  development,
  changelog,
  time_in_status: timeInStatuses,
  watchers,
  votes,
};

/** Fields of the issue itself that an inclusion reads. */
const FIELDS: Readonly<Partial<Record<Include, readonly string[]>>> = {
  links: ['issuelinks'],
  attachments: ['attachment'],
  time_in_status: ['created', 'status'],
};

/** Custom fields that an inclusion reads, by their type: their ids differ from site to site. */
const CUSTOM_FIELDS: Readonly<Partial<Record<Include, string>>> = { sprint: SPRINT_FIELD, development: DEVELOPMENT_FIELD };

/** Ids of the fields to fetch with the issue. */
export async function includedFields(include: readonly Include[], { jira }: ActionContext): Promise<string[]> {
  const types = include.flatMap((word) => CUSTOM_FIELDS[word] ?? []);
  const all = types.length > 0 ? await jira.fields.list() : [];
  const custom = all.filter((field) => field.schema?.custom !== undefined && types.includes(field.schema.custom));
  return [...include.flatMap((word) => FIELDS[word] ?? []), ...custom.map((field) => field.id)];
}

function joined<Value>(values: readonly (Readonly<Record<string, Value>> | undefined)[]): Record<string, Value> {
  return Object.fromEntries(values.flatMap((one) => Object.entries(one ?? {})));
}

/** Everything that was asked to be included, read at the same time and joined. */
export async function inclusions(include: readonly Include[], reading: Omit<Reading, 'history'>): Promise<Required<Inclusion>> {
  let fetched: Promise<{ items: readonly JiraChange[]; complete: boolean }> | undefined;
  const history = () => (fetched ??= reading.context.jira.changelog.all(reading.issue.id));
  const all = await Promise.all([...new Set(include)].map((word) => READERS[word]({ ...reading, history })));
  return {
    fields: joined(all.map((one) => one.fields)),
    labels: joined(all.map((one) => one.labels)),
    parts: joined(all.map((one) => one.parts)),
    notes: all.flatMap((one) => one.notes ?? []),
  };
}
