import { fieldById } from '../fields/catalog';
import { isEmpty } from '../fields/field';
import type { Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import type { Access } from '../permissions';
import type { ChangeItem, Issue, Stored } from '../records';

/** Kinds whose stored values are ids; the rest have their words only. */
const ID_KINDS = new Set([
  'priority',
  'resolution',
  'status',
  'issuetype',
  'components',
  'versions',
  'security',
  'parent',
  'user',
  'option',
  'options',
  'sprint',
]);

/** Puts one entry into the issue's history. Nothing changed: no entry. */
export function recordChange(access: Access, issueId: string, authorId: string, items: ChangeItem[], now: number): void {
  if (items.length === 0) return;
  const { jira } = access.state;
  jira.changes.put({ id: jira.nextId('change'), issueId, authorId, created: now, items });
}

/** A history item of something that is no field value, e.g. a link or a logged piece of work. */
export function plainItem(field: string, before: [string | null, string | null], after: [string | null, string | null]): ChangeItem {
  return { fieldId: field, field, custom: false, from: before[0], fromString: before[1], to: after[0], toString: after[1] };
}

/** What the history says about values that become `after`. */
export function changeItems(access: Access, issue: Issue, after: Record<string, Stored>): ChangeItem[] {
  return Object.entries(after).flatMap(([fieldId, value]) => {
    const before = issue.values[fieldId] ?? null;
    if (JSON.stringify(before) === JSON.stringify(value) || (isEmpty(before) && isEmpty(value))) return [];
    const field = fieldById(access.state, fieldId);
    if (!field) throw new Error(`The field ${fieldId} does not exist.`);
    return fieldItems(access, field, before, value);
  });
}

function fieldItems(access: Access, field: Field, before: Stored, after: Stored): ChangeItem[] {
  if (field.kind === 'computed') return derived(field, before, after);
  if (!kinds[field.kind].itemised) return [item(access, field, before, after)];
  const old = Array.isArray(before) ? before : [];
  const current = Array.isArray(after) ? after : [];
  const removed = old.filter((id) => !current.includes(id)).map((id) => item(access, field, [id], null));
  const added = current.filter((id) => !old.includes(id)).map((id) => item(access, field, null, [id]));
  return [...removed, ...added];
}

/** Estimates are in the history as seconds; dates that follow from a change are not. */
function derived(field: Field, before: Stored, after: Stored): ChangeItem[] {
  if (field.schema.type !== 'number') return [];
  const seconds = (stored: Stored): string | null => (stored === null ? null : String(Number(stored)));
  return [plainItem(field.id, [seconds(before), seconds(before)], [seconds(after), seconds(after)])];
}

function item(access: Access, field: Field, before: Stored, after: Stored): ChangeItem {
  const old = shown(access, field, before);
  const current = shown(access, field, after);
  return {
    fieldId: field.id,
    field: field.historyName ?? (field.custom ? field.name : field.id),
    custom: field.custom !== null,
    from: old.id,
    fromString: old.words,
    to: current.id,
    toString: current.words,
  };
}

function shown(access: Access, field: Field, stored: Stored): { id: string | null; words: string | null } {
  if (field.kind === 'computed' || isEmpty(stored)) return { id: null, words: null };
  const id = ID_KINDS.has(field.kind) ? idsOf(stored) : null;
  return { id, words: kinds[field.kind].words(stored, access, field) };
}

function idsOf(stored: Stored): string {
  if (typeof stored === 'string') return stored;
  if (Array.isArray(stored)) return stored.join(', ');
  throw new Error(`The site's data are broken: ${JSON.stringify(stored)} should be ids.`);
}
