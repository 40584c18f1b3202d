import * as z from 'zod';
import type { JiraIssue } from '../../clients/jira/issues';
import { user } from '../../clients/jira/user';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import { jiraAuthor } from '../author';
import { isTyped } from '../written-fields';
import type { Author, FieldValue, Passage, ResultRecord } from '../record';
import { display, isDocument } from './field-display';
import { issueCarrier } from './issue-carrier';
import { issueTarget } from './issue-target';

/** How rich text is given: to be read, to be written back without loss, or as the document itself. */
export type TextForm = 'reading' | 'faithful' | 'adf';

/** Not values of the issue but lists of other things (read through `include`), or what says something about other projects. */
const NOT_SHOWN = new Set(['project', 'parent', 'comment', 'worklog', 'attachment', 'issuelinks', 'subtasks']);

/** Read along with an issue's texts to know who wrote them. */
export const AUTHOR_FIELDS: readonly string[] = ['creator', 'reporter'];

const embeddedUser = user.nullish().catch(undefined);

/** Rich text, in the form asked for. */
export function documentText(document: unknown, form: TextForm): string {
  return form === 'adf' ? JSON.stringify(document) : adfToMarkdown(document, { mode: form });
}

/** Jira does not tell who wrote a field. Summary and description are the reporter's, unless a customer created the issue. */
function authorOf(issue: JiraIssue): Author {
  if (!AUTHOR_FIELDS.some((id) => id in issue.fields)) return { kind: 'unknown' };
  const [creator, reporter] = [embeddedUser.parse(issue.fields['creator']), embeddedUser.parse(issue.fields['reporter'])];
  return creator?.accountType === 'customer' ? jiraAuthor(creator) : jiraAuthor(reporter ?? creator ?? undefined);
}

/** LexoRank, Jira's place of an issue in a backlog: it says something only beside another one. */
const RANK = /^\d\|[0-9a-z]+:[0-9a-z]*$/;

function isRank(value: unknown): boolean {
  return typeof value === 'string' && RANK.test(value);
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The issue above this one. It may lie in another project, which its key then shows. */
export function parentOf({ fields }: JiraIssue): { id: string; key: string; foreign: boolean } | null {
  const parent = z.object({ id: z.string(), key: z.string() }).nullish().catch(null).parse(fields['parent']) ?? null;
  return parent === null ? null : { ...parent, foreign: !parent.key.startsWith(`${fields.project.key}-`) };
}

/**
 * An issue as a record: every fetched field by id, names in place of objects, rich text as passages.
 * Empty custom fields are left out, since a site has hundreds; so is the rank, unless it is wanted.
 * @param wanted shows only these of the fetched fields.
 */
export function issueRecord(
  issue: JiraIssue,
  options: { form: TextForm; names?: Readonly<Record<string, string>> | undefined; wanted?: readonly string[] },
): ResultRecord {
  const names = options.names ?? issue.names ?? {};
  const author = authorOf(issue);
  const fields: Record<string, FieldValue> = {};
  const passages: Record<string, Passage> = {};
  const labels: Record<string, string> = {};
  const typed: string[] = [];
  for (const [id, value] of Object.entries(issue.fields)) {
    if (NOT_SHOWN.has(id) || options.wanted?.includes(id) === false) continue;
    const isCustom = id.startsWith('customfield_');
    if (isDocument(value))
      passages[id] = { text: documentText(value, options.form), author: id === 'description' ? author : { kind: 'unknown' } };
    else if (isCustom && (isEmpty(display(value)) || (isRank(value) && options.wanted === undefined))) continue;
    else {
      fields[id] = display(value);
      if (isCustom && isTyped(value)) typed.push(id);
    }
    const name = names[id];
    if (isCustom && name !== undefined) labels[id] = name;
  }
  const parent = parentOf(issue);
  // A parent in another project is a record of its own, with its own target: see `foreignParents`.
  if (parent?.foreign === false && options.wanted?.includes('parent') !== false) fields['parent'] = parent.key;
  return {
    kind: 'issue',
    id: issue.key,
    target: issueTarget(issue.fields.project),
    carrier: issueCarrier(issue),
    author,
    ...(typed.length > 0 ? { typed } : {}),
    fields,
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(Object.keys(passages).length > 0 ? { passages } : {}),
  };
}
