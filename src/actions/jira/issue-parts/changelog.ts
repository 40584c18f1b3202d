import type { JiraChange } from '../../../clients/jira/changelog';
import { jiraAuthor } from '../../author';
import type { FieldValue, ResultRecord } from '../../record';
import { issueTarget } from '../issue-target';
import { shownOf, type Inclusion, type Reading } from './inclusion';

const SHOWN = 20;
const LONGEST = 200;
const ISSUE_KEY = /\b[A-Z][A-Z0-9_]+-\d+\b/g;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** History tells of linked issues and parents by key; those of other projects have no target here that could be checked. */
function withoutForeignKeys(text: string, projectKey: string): string {
  return text.replace(ISSUE_KEY, (key) => (key.startsWith(`${projectKey}-`) ? key : '(an issue elsewhere)'));
}

function record({ id, author, created, items }: JiraChange, { issue }: Reading): ResultRecord {
  const { project } = issue.fields;
  const fields: Record<string, FieldValue> = { when: created, by: jiraAuthor(author).name ?? jiraAuthor(author).kind };
  const labels: Record<string, string> = {};
  for (const item of items) {
    const name = item.fieldId ?? item.field;
    const value = (text: string | null | undefined): string => (text ? withoutForeignKeys(shortened(text), project.key) : 'none');
    // The project that an issue came from may be closed to agents.
    fields[name] = name === 'project' ? 'moved' : `${value(item.fromString)} → ${value(item.toString)}`;
    if (name !== item.field) labels[name] = item.field;
  }
  return { kind: 'change', id, target: issueTarget(project), fields, labels };
}

/** The newest changes, oldest of them first; each field under its own id, so that hidden fields stay hidden in history too. */
export async function changelog(reading: Reading): Promise<Inclusion> {
  const { items } = await reading.history();
  const records = items.slice(-SHOWN).map((change) => record(change, reading));
  return { parts: { changelog: records }, ...shownOf(records.length, items.length, 'changes') };
}
