import { FieldProblem } from './field';

/** A JSON object, read with care: anything else is not one. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readString(input: unknown): string {
  if (typeof input === 'string') return input;
  throw new FieldProblem('Operation value must be a string');
}

export function readList(input: unknown): unknown[] {
  if (Array.isArray(input)) return input as unknown[];
  throw new FieldProblem('data was not an array');
}

/** The text of a property that may come as a number or a string; undefined when absent. */
export function property(input: unknown, name: string): string | undefined {
  const value = isObject(input) ? input[name] : undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/**
 * Finds what `{id}` or `{name}` (or another word for the name) points at.
 * Throws `FieldProblem` in Jira's words for what does not exist: "Component name 'x' is not valid".
 */
export function pick<T extends { id: string }>(input: unknown, what: string, all: T[], nameOf: (item: T) => string, nameKey = 'name'): T {
  const id = property(input, 'id');
  const name = property(input, nameKey);
  if (id === undefined && name === undefined) throw new FieldProblem(`Specify a valid 'id' or '${nameKey}' for ${what}`);
  const match = all.find((item) => (id !== undefined ? item.id === id : nameOf(item).toLowerCase() === name?.toLowerCase()));
  if (match) return match;
  throw new FieldProblem(id !== undefined ? `${what} id '${id}' is not valid` : `${what} ${nameKey} '${String(name)}' is not valid`);
}

/** Stored values come back as the kind of field stored them; anything else means that the data are broken. */
export function asText(stored: unknown): string {
  if (typeof stored === 'string') return stored;
  throw new Error(`The site's data are broken: ${JSON.stringify(stored)} should be a text.`);
}

export function asTexts(stored: unknown): string[] {
  if (Array.isArray(stored) && stored.every((item) => typeof item === 'string')) return stored;
  throw new Error(`The site's data are broken: ${JSON.stringify(stored)} should be a list of texts.`);
}
