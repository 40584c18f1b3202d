import type { ResultRecord } from '../../actions/record';
import { Fault, type FaultDetail, type Problem } from '../../faults/fault';
import { isHiddenLabel } from '../../policy/hidden-labels';
import type { Target } from '../../policy/places';
import { isHidden, isHiddenSomewhere, unwritable } from '../../policy/field-rules';
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

/** A problem with an input, told without the names of hidden fields: neither as what is wrong nor among what would be accepted. */
function toldProblem(settings: Bounds, { field, problem, allowed }: Problem): Problem {
  const isKept = (name: string): boolean => isHiddenSomewhere(settings.fields, name);
  const inner = field.replace(/^(?:fields|values)\./, '');
  if (isKept(inner) || (field === '' && settings.fields.hidden.some(({ field: name }) => mentions(problem, name))))
    return { field: '', problem: 'A field that agents may not see or write stands in the way.' };
  return { field, problem, ...(allowed ? { allowed: allowed.filter((name) => !isKept(name)) } : {}) };
}

function mentions(text: string, name: string): boolean {
  const letters = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** What went wrong, as it may be told where fields are hidden. */
export function withoutHiddenNames(settings: Bounds, detail: FaultDetail): FaultDetail {
  if (detail.kind !== 'input' || settings.fields.hidden.length === 0) return detail;
  return { ...detail, problems: detail.problems.map((problem) => toldProblem(settings, problem)) };
}

/** Strings anywhere in an input. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * Part of stage 6: no agent takes a thing out of agents' sight or brings it back.
 * @param fields names of the fields that the change writes.
 * @throws Fault `refused` when labels are written and one of the values is a label that hides.
 */
export function checkOwnLabels(settings: Bounds, fields: readonly string[], input: Readonly<Record<string, unknown>>): void {
  if (settings.hiddenLabels.length === 0 || !fields.some((field) => /^labels?$/i.test(field))) return;
  const label = stringsIn(input).find((text) => isHiddenLabel(settings.hiddenLabels, text));
  if (label !== undefined)
    throw new Fault({
      kind: 'refused',
      rule: 'label-not-writable',
      reason: `Agents may not add or remove the label "${label.trim()}".`,
      whoCanChange: 'A site admin',
    });
}
