import type { FieldValue, ResultRecord } from '../../actions/record';

export interface Change {
  /** Display name, or id where that says enough. */
  field: string;
  from: FieldValue;
  to: FieldValue;
}

function values(record: ResultRecord | null): Record<string, FieldValue> {
  if (record === null) return {};
  const texts = Object.entries(record.passages ?? {}).map(([id, passage]): [string, FieldValue] => [id, passage.text]);
  return { ...record.fields, ...Object.fromEntries(texts) };
}

/** Stage 10. What really differs between two readings of one thing; for a new thing (`before` null) everything that is set. */
export function realChanges(before: ResultRecord | null, after: ResultRecord): Change[] {
  const [old, now] = [values(before), values(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((id) => ({ field: after.labels?.[id] ?? before?.labels?.[id] ?? id, from: old[id] ?? null, to: now[id] ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
