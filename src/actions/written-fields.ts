import type { ResultRecord } from './record';

/** Fields whose value is a text that somebody thought up. All others hold words of the product or its admins, times and numbers. */
const WRITTEN = new Set(['summary', 'title', 'filename', 'environment', 'message', 'labels']);
/** Records of history, whose values tell what other fields held. */
const RETOLD = 'change';
const DATE = /^\d{4}-\d\d-\d\d(T[\d:.+Z-]+)?$/;

/** Whether a field holds text that the record's author wrote: names that people give to things, and what they typed. */
export function isWritten({ kind, fields, typed }: Pick<ResultRecord, 'kind' | 'fields' | 'typed'>, id: string): boolean {
  const value = fields[id];
  if (typeof value !== 'string' && !Array.isArray(value)) return false;
  if (typed?.includes(id)) return true;
  return WRITTEN.has(id) || (kind === RETOLD && id.startsWith('customfield_'));
}

/** Whether the product's own value of a custom field is text that somebody typed: no choice, person, date or clock. */
export function isTyped(value: unknown): boolean {
  if (typeof value === 'string') return !DATE.test(value);
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
