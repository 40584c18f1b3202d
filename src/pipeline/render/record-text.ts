import type { Author, FieldValue, Passage, ResultRecord } from '../../actions/record';
import { isWritten } from '../../actions/written-fields';
import type { Budget } from './budget';
import { fenced, fenceLines } from './fence';

const LONGEST_NAME = 80;

/** A field's value as people write it; nothing is `none`. */
export function valueText(value: FieldValue): string {
  if (isEmpty(value)) return 'none';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Names are the author's own choice too: one short line of them is shown. */
function shortName(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

/** Says who wrote a passage, and of what class they are where that is not simply a person. */
function byline(author: Author): string {
  const name = author.name === undefined ? (author.kind === 'unknown' ? 'unknown author' : author.kind) : shortName(author.name);
  return author.kind === 'person' || name === author.kind ? `by ${name}` : `by ${name} (${author.kind})`;
}

/** A field's value as it is told: text of a distrusted author between fences. */
export function toldValue(value: FieldValue, fence: string | undefined): string {
  return fence === undefined || isEmpty(value) ? valueText(value) : fenced(valueText(value).replaceAll(fence, ''), fence);
}

function fieldLine(record: ResultRecord): string {
  const shown = Object.entries(record.fields).filter(([, value]) => !isEmpty(value));
  const fenceOf = (id: string): string | undefined => (isWritten(record, id) ? record.author?.fence : undefined);
  return shown.map(([id, value]) => `${record.labels?.[id] ?? id}: ${toldValue(value, fenceOf(id))}`).join(' · ');
}

function indented(text: string, depth: number): string {
  const margin = '  '.repeat(depth);
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : margin + line))
    .join('\n');
}

function passageText(name: string, { author, text }: Passage, depth: number, budget: Budget): string {
  const { fence } = author;
  const head = indented(`${name} (${byline(author)}):`, depth);
  const [begin, end] = fence === undefined ? [] : fenceLines(fence);
  // The fence is paid for before the text, so that the text can never push its end out of the answer.
  if (![head, begin, end].every((line) => line === undefined || budget.take(indented(line, depth + 1)))) return '';
  const body = indented(text, depth + 1);
  const kept = budget.takeBeginning(body);
  const cut = kept.length < body.length ? '[cut here: ask with a larger max_tokens]' : undefined;
  const around = (line: string | undefined): string[] => (line === undefined ? [] : [indented(line, depth + 1)]);
  return [head, ...around(begin), kept, ...around(end), ...around(cut)].join('\n');
}

/** One record as compact text within the budget; null when not even its first line fits. */
export function recordText(record: ResultRecord, budget: Budget, depth = 0): string | null {
  const facts = fieldLine(record);
  const first = indented(`${record.kind} ${record.id}${facts === '' ? '' : ` · ${facts}`}`, depth);
  if (!budget.take(first)) return null;
  const lines = [first];
  for (const [id, passage] of Object.entries(record.passages ?? {})) {
    if (passage.text !== '') lines.push(passageText(record.labels?.[id] ?? id, passage, depth + 1, budget));
  }
  for (const [name, parts] of Object.entries(record.parts ?? {})) {
    if (parts.length > 0) lines.push(...partsText(record.labels?.[name] ?? name, parts, budget, depth + 1));
  }
  return lines.filter((line) => line !== '').join('\n');
}

function partsText(name: string, parts: readonly ResultRecord[], budget: Budget, depth: number): string[] {
  const head = indented(`${name}:`, depth);
  if (!budget.take(head)) return [];
  const lines = [head];
  for (const [index, part] of parts.entries()) {
    const text = recordText(part, budget, depth + 1);
    if (text === null) return [...lines, indented(`[${parts.length - index} more cut: ask with a larger max_tokens]`, depth + 1)];
    lines.push(text);
  }
  return lines;
}
