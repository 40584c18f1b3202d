import type { ResultRecord } from '../../actions/record';
import { Fault } from '../../faults/fault';
import type { Target } from '../../policy/places';
import { isHidden, unwritable } from '../../policy/field-rules';
import type { Bounds } from '../../policy/bounds';

/** Stage 6. @throws Fault `refused` when one of these fields, by id or name, may not be written by agents. */
export function checkFields(settings: Bounds, fields: readonly string[], targets: readonly Target[]): void {
  const field = unwritable(settings.fields, fields, targets);
  if (field !== null)
    throw new Fault({
      kind: 'refused',
      rule: 'field-not-writable',
      reason: `Agents may not write the field "${field}".`,
      whoCanChange: 'A site admin',
    });
}

/** Whether a record is an item of a field that must not leave, such as a comment where comments are hidden. */
export function isHiddenItem(settings: Bounds, { field, target }: ResultRecord): boolean {
  return field !== undefined && isHidden(settings.fields, field, undefined, target);
}

/** Part of stage 12. The record, and the records within it, without the fields that must not leave. */
export function withoutHiddenFields(settings: Bounds, record: ResultRecord): ResultRecord {
  const visible = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([id]) => !isHidden(settings.fields, id, record.labels?.[id], record.target)));
  return {
    ...record,
    fields: visible(record.fields),
    ...(record.passages ? { passages: visible(record.passages) } : {}),
    ...(record.parts
      ? {
          parts: Object.fromEntries(
            Object.entries(visible(record.parts)).map(([name, parts]) => [
              name,
              parts.filter((part) => !isHiddenItem(settings, part)).map((part) => withoutHiddenFields(settings, part)),
            ]),
          ),
        }
      : {}),
  };
}
