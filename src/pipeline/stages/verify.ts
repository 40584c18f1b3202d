import type { FieldValue, ResultRecord } from '../../actions/record';
import { isWritten } from '../../actions/written-fields';

export interface Change {
  /** Display name, or id where that says enough. */
  field: string;
  from: FieldValue;
  to: FieldValue;
  /** The name of the fence around what a distrusted author wrote. */
  fence?: string;
}

/** Things that a line names before it only counts them. */
const NAMED = 10;

function values(record: ResultRecord | null): Record<string, FieldValue> {
  if (record === null) return {};
  const texts = Object.entries(record.passages ?? {}).map(([id, passage]): [string, FieldValue] => [id, passage.text]);
  return { ...record.fields, ...Object.fromEntries(texts) };
}

/** The fence around one of a record's values, where its author is distrusted. */
function fenceOf(record: ResultRecord | null, id: string): string | undefined {
  if (record === null) return undefined;
  return record.passages?.[id] ? record.passages[id].author.fence : isWritten(record, id) ? record.author?.fence : undefined;
}

function ownChanges(before: ResultRecord | null, after: ResultRecord): Change[] {
  const [old, now] = [values(before), values(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((id): Change => {
      const fence = fenceOf(before, id) ?? fenceOf(after, id);
      const field = after.labels?.[id] ?? before?.labels?.[id] ?? id;
      return { field, from: old[id] ?? null, to: now[id] ?? null, ...(fence === undefined ? {} : { fence }) };
    })
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** The records within a record, by what they are. */
function within(record: ResultRecord): Map<string, ResultRecord> {
  return new Map(
    Object.values(record.parts ?? {})
      .flat()
      .map((part) => [`${part.kind} ${part.id}`, part]),
  );
}

/** What happened to the things within: each field of each, and those that are gone or new. */
function innerChanges(before: ResultRecord, after: ResultRecord): (Change & { of: string })[] {
  const [old, now] = [within(before), within(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((of) => {
    const [was, is] = [old.get(of), now.get(of)];
    if (was === undefined) return [{ of, field: '', from: null, to: 'there' }];
    if (is === undefined) return [{ of, field: '', from: 'there', to: 'gone' }];
    return ownChanges(was, is).map((change) => ({ ...change, of: is.id }));
  });
}

/** One line for what happened alike to several things. */
function together(changes: readonly (Change & { of: string })[]): Change[] {
  const alike = new Map<string, { change: Change; of: string[] }>();
  for (const { of, ...change } of changes) {
    const key = JSON.stringify(change);
    const known = alike.get(key);
    if (known) known.of.push(of);
    else alike.set(key, { change, of: [of] });
  }
  return [...alike.values()].map(({ change, of }) => {
    const named = of.length > NAMED ? `${of.slice(0, NAMED).join(', ')} and ${of.length - NAMED} more` : of.join(', ');
    return { ...change, field: change.field === '' ? named : `${change.field} of ${named}` };
  });
}

/**
 * Stage 10. What really differs between two readings of one thing and of the things within it; for a new thing (`before` null)
 * everything that is set.
 */
export function realChanges(before: ResultRecord | null, after: ResultRecord): Change[] {
  return [...ownChanges(before, after), ...(before === null ? [] : together(innerChanges(before, after)))];
}
