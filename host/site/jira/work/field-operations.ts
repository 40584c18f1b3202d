import { parseDuration } from '../duration';
import { FieldProblem } from '../fields/field';
import type { FieldScope } from '../fields/field';
import { isObject } from '../fields/input';
import { kinds } from '../fields/kinds';
import type { ScreenEntry } from '../fields/screens';
import type { Stored } from '../records';

/** The values that setting a field to `input` gives; null empties it. Throws `FieldProblem`. */
export function setField(entry: ScreenEntry, input: unknown, scope: FieldScope): Record<string, Stored> {
  const { field, required } = entry;
  if (field.id === 'timetracking') return timeTracking(input, scope);
  if (field.kind === 'computed')
    throw new FieldProblem(`Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`);
  const kind = kinds[field.kind];
  const value = input === null || input === undefined ? (kind.list ? [] : null) : kind.read(input, field, scope);
  if (required && (value === null || (Array.isArray(value) && value.length === 0))) {
    throw new FieldProblem(field.id === 'summary' ? 'You must specify a summary of the issue.' : `${field.name} is required.`);
  }
  return { [field.id]: value };
}

/** One verb of `update` on one field. `pending` is what earlier verbs of the same request made of it. */
export function applyOperation(
  entry: ScreenEntry,
  verb: string,
  input: unknown,
  scope: FieldScope,
  pending: Stored | undefined,
): Record<string, Stored> {
  const { field } = entry;
  if (verb === 'set' || verb === 'edit') return setField(entry, input, scope);
  const now = pending ?? scope.issue?.values[field.id];
  const current = Array.isArray(now) ? now : [];
  const read = setField({ ...entry, required: false }, [input], scope)[field.id];
  const named = Array.isArray(read) ? read : [];
  const left = verb === 'remove' ? current.filter((one) => !named.includes(one)) : [...new Set([...current, ...named])];
  return { [field.id]: field.kind === 'labels' ? left.sort() : left };
}

/** `{originalEstimate, remainingEstimate}` as durations. An issue without a remaining estimate takes the original one. */
function timeTracking(input: unknown, { issue }: FieldScope): Record<string, Stored> {
  if (!isObject(input)) throw new FieldProblem('Operation value must be an object with originalEstimate or remainingEstimate');
  const original = estimate(input['originalEstimate'], 'original');
  const given = estimate(input['remainingEstimate'], 'remaining');
  const had = issue?.values['timeestimate'] ?? null;
  const remaining = given === undefined && original !== undefined && had === null ? original : given;
  return {
    ...(original === undefined ? {} : { timeoriginalestimate: original }),
    ...(remaining === undefined ? {} : { timeestimate: remaining }),
  };
}

function estimate(input: unknown, which: string): number | null | undefined {
  if (input === undefined) return undefined;
  if (input === null || input === '') return null;
  const seconds = typeof input === 'string' ? parseDuration(input) : undefined;
  if (seconds === undefined) throw new FieldProblem(`The ${which} estimate specified is not valid.`);
  return seconds;
}
