import { adfToMarkdown } from '../../documents/adf-to-markdown';
import { isDocument, isObject } from './field-display';

/** What tells a value from others: people by account, things by id, documents by their text. */
function identity(value: unknown): string {
  if (isDocument(value)) return adfToMarkdown(value, { mode: 'faithful' });
  if (value === null || value === undefined) return '';
  if (!isObject(value)) return JSON.stringify(value);
  const { accountId, id, key, child } = value;
  const own = accountId ?? id ?? key;
  if (own === undefined) return JSON.stringify(value);
  return isObject(child) ? `${JSON.stringify(own)} > ${identity(child)}` : JSON.stringify(own);
}

function identities(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .map(identity)
    .filter((one) => one !== '')
    .sort();
}

/** Whether a field already holds what would be written to it. When in doubt it does not, and the value is written. */
export function sameValue(held: unknown, wire: unknown): boolean {
  // An issue is named by its key alone, and held with its id.
  if (isObject(held) && isObject(wire) && wire['id'] === undefined && typeof wire['key'] === 'string') return held['key'] === wire['key'];
  const [one, other] = [identities(held), identities(wire)];
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
