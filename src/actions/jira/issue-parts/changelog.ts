import type { JiraChange } from '../../../clients/jira/changelog';
import type { JiraIssue } from '../../../clients/jira/issues';
import { jiraAuthor } from '../../author';
import type { ActionContext } from '../../context';
import type { FieldValue, Passage, ResultRecord } from '../../record';
import { issueCarrier } from '../issue-carrier';
import { issueTarget } from '../issue-target';
import { changeReferences, pointingField } from './change-references';
import { shownOf, type Inclusion, type Reading } from './inclusion';

const SHOWN = 20;
const LONGEST = 200;
const ISSUE_KEY = /\b[A-Z][A-Z0-9_]+-\d+\b/g;

/** Items that say where an issue was before, or what it was joined to outside Jira: neither can be checked against the rules. */
const UNNAMED: Readonly<Record<string, string>> = {
  project: 'project',
  key: 'key',
  remoteissuelink: 'remote_links',
  remoteworkitemlink: 'remote_links',
};

/** Items that Jira does not call by the id of the field that they belong to. */
const FIELD_OF: Readonly<Record<string, string>> = { attachment: 'attachment', comment: 'comment', worklogid: 'worklog' };

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Texts may name issues of other projects, which have no target here that could be checked. */
function withoutForeignKeys(text: string, projectKey: string): string {
  return text.replace(ISSUE_KEY, (key) => (key.startsWith(`${projectKey}-`) ? key : '(an issue elsewhere)'));
}

/** What people wrote at length is a passage; who wrote the text that was there before, history does not tell. */
function isProse(...texts: (string | null | undefined)[]): boolean {
  return texts.some((text) => (text?.length ?? 0) > LONGEST || text?.includes('\n') === true);
}

/** One entry of an issue's history, each field under its own id, so that hidden fields stay hidden in history too. */
function changeRecord(
  { id, author, created, items }: JiraChange,
  issue: JiraIssue,
  parts: Readonly<Record<string, readonly ResultRecord[]>>,
): ResultRecord {
  const { project } = issue.fields;
  const who = jiraAuthor(author ?? undefined);
  const fields: Record<string, FieldValue> = { when: created, by: who.name ?? who.kind };
  const passages: Record<string, Passage> = {};
  const labels: Record<string, string> = {};
  for (const item of items) {
    const own = item.field.toLowerCase();
    const pointing = pointingField(item) ?? UNNAMED[own];
    const name = pointing ?? FIELD_OF[own] ?? item.fieldId ?? item.field;
    const value = (text: string | null | undefined): string => (text ? withoutForeignKeys(shortened(text), project.key) : 'none');
    const text = `${value(item.fromString)} → ${value(item.toString)}`;
    if (pointing !== undefined) fields[name] = own === 'project' || own === 'key' ? 'moved' : 'changed';
    else if (isProse(item.fromString, item.toString)) passages[name] = { text, author: item.fromString ? { kind: 'unknown' } : who };
    else fields[name] = text;
    if (name !== item.field && (pointing === undefined || name.startsWith('customfield_'))) labels[name] = item.field;
  }
  return {
    kind: 'change',
    id,
    target: issueTarget(project),
    carrier: issueCarrier(issue),
    fields,
    labels,
    ...(Object.keys(passages).length > 0 ? { passages } : {}),
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
  };
}

/** Entries of histories as records; what they say of other issues is in records of their own. */
export async function changeRecords(
  entries: readonly { change: JiraChange; issue: JiraIssue }[],
  context: Pick<ActionContext, 'jira'>,
): Promise<ResultRecord[]> {
  const references = await changeReferences(
    entries.map(({ change }) => change),
    context,
  );
  return entries.map(({ change, issue }) => changeRecord(change, issue, references(change)));
}

/** The newest changes, oldest of them first. */
export async function changelog({ issue, context, history }: Reading): Promise<Inclusion> {
  const { items } = await history();
  const newest = items.slice(-SHOWN).map((change) => ({ change, issue }));
  const records = await changeRecords(newest, context);
  return { parts: { changelog: records }, ...shownOf(records.length, items.length, 'changes') };
}
