import type { Prepared } from '../../actions/define';
import type { Author, FieldValue, FileContent, ResultRecord } from '../../actions/record';
import { isWritten } from '../../actions/written-fields';
import { faultText } from '../../faults/table';
import type { FaultDetail } from '../../faults/fault';
import { cleanText } from '../../documents/clean-text';
import type { Json } from '../../ports/store';
import type { Change } from '../stages/verify';
import { Budget } from './budget';
import { recordText, toldValue, valueText } from './record-text';

/** What a call answered: compact text for the model, and the same as data for programs. */
export interface Rendered {
  text: string;
  structured: { readonly [key: string]: Json };
  /** Files in full, for doors that can give them beside the text. */
  files?: readonly RenderedFile[];
}

export interface RenderedFile extends FileContent {
  /** What it is the content of: `attachment 10001`. */
  of: string;
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

function cleanAuthor(author: Author): Author {
  return author.name === undefined ? author : { ...author, name: cleanText(author.name).text };
}

/** Hidden and bidirectional control characters never reach a model unseen. */
export function cleaned(record: ResultRecord): ResultRecord {
  const passages = Object.entries(record.passages ?? {}).map(
    ([id, { text, author }]) => [id, { text: cleanText(text).text, author: cleanAuthor(author) }] as const,
  );
  const fields = Object.entries(record.fields).map(([id, value]): [string, FieldValue] => {
    if (typeof value === 'string') return [id, cleanText(value).text];
    return [id, isList(value) ? value.map((one) => cleanText(one).text) : value];
  });
  return {
    ...record,
    fields: Object.fromEntries(fields),
    ...(record.author ? { author: cleanAuthor(record.author) } : {}),
    ...(record.passages ? { passages: Object.fromEntries(passages) } : {}),
    ...(record.parts ? { parts: Object.fromEntries(Object.entries(record.parts).map(([name, parts]) => [name, parts.map(cleaned)])) } : {}),
  };
}

/** A value as data; text of a distrusted author says so. */
function fieldData(record: ResultRecord, id: string, value: FieldValue): Json {
  const { author } = record;
  if (author?.fence === undefined || value === null || !isWritten(record, id)) return value;
  return { text: value, author: author.name ?? author.kind, trusted: false };
}

function recordData(record: ResultRecord): Json {
  const label = (id: string): string => record.labels?.[id] ?? id;
  const named = <T, V>(values: Readonly<Record<string, T>>, value: (one: T) => V): Record<string, V> =>
    Object.fromEntries(Object.entries(values).map(([id, one]) => [label(id), value(one)]));
  return {
    kind: record.kind,
    id: record.id,
    ...Object.fromEntries(Object.entries(record.fields).map(([id, value]) => [label(id), fieldData(record, id, value)])),
    ...named(record.passages ?? {}, ({ text, author }): Json => ({
      text,
      author: author.name ?? author.kind,
      trusted: author.fence === undefined,
    })),
    ...named(record.parts ?? {}, (parts): Json => parts.map(recordData)),
  };
}

/** The files of a record and of the records within it. */
function filesIn(record: ResultRecord): RenderedFile[] {
  const own = (record.files ?? []).map((file) => ({ ...file, of: `${record.kind} ${record.id}` }));
  return [...own, ...Object.values(record.parts ?? {}).flatMap((parts) => parts.flatMap(filesIn))];
}

/** Renders what a read found. Records that do not fit the budget are left out, and it says so. */
export function renderFindings(
  found: { records: readonly ResultRecord[]; cursor?: string; notes: readonly string[] },
  maxTokens: number,
): Rendered {
  const budget = new Budget(maxTokens);
  const lines: string[] = [];
  const shown: ResultRecord[] = [];
  for (const record of found.records) {
    const text = recordText(record, budget);
    if (text === null) break;
    lines.push(text);
    shown.push(record);
  }
  const cut = found.records.length - shown.length;
  const notes = [
    ...(found.records.length === 0 ? ['Nothing found that this person may see and agents may read.'] : []),
    ...(cut > 0
      ? [
          `${cut} of ${found.records.length} results did not fit max_tokens: ask with a smaller limit, fewer fields, or a larger max_tokens.`,
        ]
      : []),
    ...found.notes,
    // A cursor would skip what was cut, so it is given only with everything before it.
    ...(found.cursor !== undefined && cut === 0 ? [`More: call again with cursor "${found.cursor}".`] : []),
  ];
  const files = shown.flatMap(filesIn);
  return {
    ...(files.length > 0 ? { files } : {}),
    text: [...lines, ...notes].join('\n'),
    structured: {
      records: shown.map(recordData),
      ...(found.cursor !== undefined && cut === 0 ? { cursor: found.cursor } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    },
  };
}

const namesOf = (subject: Readonly<Record<string, string>>): string =>
  Object.entries(subject)
    .map(([kind, id]) => `${kind} ${id}`)
    .join(', ');

/** Renders what a write really changed. */
export function renderChange(
  actionId: string,
  after: ResultRecord,
  changes: readonly Change[],
  created: boolean,
  notes: readonly string[],
  maxTokens: number,
): Rendered {
  const short = (value: FieldValue, fence?: string): string => {
    const text = valueText(value);
    return toldValue(text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : value, fence);
  };
  const lines = created
    ? [recordText(after, new Budget(maxTokens)) ?? `${after.kind} ${after.id}`]
    : changes.map(({ field, from, to, fence }) => `- ${field}: ${short(from, fence)} → ${short(to, fence)}`);
  const head = created
    ? `Done: ${actionId} made ${after.kind} ${after.id}.`
    : `Done: ${actionId} on ${after.kind} ${after.id}. ${changes.length === 0 ? 'Read again: no field differs.' : 'Read again, changed:'}`;
  return {
    text: [head, ...lines, ...notes].join('\n'),
    structured: {
      done: true,
      created,
      kind: after.kind,
      id: after.id,
      changed: changes.map(({ field, from, to, fence }) => ({ field, from, to, ...(fence === undefined ? {} : { trusted: false }) })),
      ...(notes.length > 0 ? { notes } : {}),
    },
  };
}

/** Renders the removal of a thing that is found no more. */
export function renderGone(actionId: string, subject: Readonly<Record<string, string>>, notes: readonly string[]): Rendered {
  return {
    text: [`Done: ${actionId}. Looked for it again: it is gone (${namesOf(subject)}).`, ...notes].join('\n'),
    structured: { done: true, gone: true, subject: { ...subject }, ...(notes.length > 0 ? { notes: [...notes] } : {}) },
  };
}

/** Renders a change that was made but could not be read again. */
export function renderUnverified(
  actionId: string,
  subject: Readonly<Record<string, string>>,
  why: FaultDetail,
  notes: readonly string[],
): Rendered {
  const head = `Done: ${actionId} was sent and accepted (${namesOf(subject)}), but it could not be read again to verify. Do not repeat it; read it first.`;
  return {
    text: [head, faultText(why), ...notes].join('\n'),
    structured: { done: true, verified: false, subject: { ...subject }, notes: [...notes] },
  };
}

/** A planned value as one entry of a list: what the agent wrote looks neither like another entry nor like nothing. */
function plannedText(value: FieldValue): string {
  return cleanText(typeof value === 'string' ? value : JSON.stringify(value)).text.replaceAll('\n', '\n    ');
}

/** Renders what a write would do: a dry run, a preview with its token, or nothing to do. */
export function renderPlan(
  actionId: string,
  prepared: Pick<Prepared, 'planned' | 'labels'>,
  notes: readonly string[],
  confirm: string | null,
): Rendered {
  const planned = Object.fromEntries(Object.entries(prepared.planned).map(([id, value]) => [prepared.labels?.[id] ?? id, value]));
  const lines = Object.entries(planned).map(([field, value]) => `- ${field}: ${plannedText(value)}`);
  const next =
    confirm === null
      ? []
      : [`Nothing has been done yet. If this is wanted, send exactly the same call with confirm: "${confirm}" within 10 minutes.`];
  return {
    text: [`Plan of ${actionId} (nothing was changed):`, ...lines, ...notes, ...next].join('\n'),
    structured: { done: false, planned, ...(confirm === null ? {} : { confirm }), ...(notes.length > 0 ? { notes } : {}) },
  };
}
