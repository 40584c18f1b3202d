import type { FieldValue } from '../record';
import { deskFieldWords } from './desk-field-display';

type Plain = string | number | boolean | null;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field holds a rich text document, which belongs in a passage. */
export function isDocument(value: unknown): boolean {
  return isObject(value) && value['type'] === 'doc';
}

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * The name of the thing that a field points at: a person, an option with its child, a sprint with its state, a version, an issue.
 * Estimates say the same in words and in seconds: the words are enough.
 */
function named(value: Readonly<Record<string, unknown>>): Plain {
  const words = deskFieldWords(value);
  if (words !== undefined) return words;
  const { displayName, name, state, value: option, child, key } = value;
  if (typeof displayName === 'string') return displayName;
  if (typeof name === 'string') return typeof state === 'string' ? `${name} (${state})` : name;
  if (typeof option === 'string') return isObject(child) && typeof child['value'] === 'string' ? `${option} > ${child['value']}` : option;
  if (typeof key === 'string') return key;
  const facts = Object.entries(value).filter(([fact, one]) => fact !== 'self' && !fact.endsWith('Seconds') && isPlain(one));
  return facts.map(([fact, one]) => `${fact} ${String(one)}`).join(', ');
}

function one(value: unknown): Plain {
  if (isPlain(value)) return value;
  return isObject(value) ? named(value) : null;
}

/** A field's value as a person would read it: names in place of objects. */
export function display(value: unknown): FieldValue {
  return Array.isArray(value) ? value.map((item) => String(one(item) ?? '')) : one(value);
}
