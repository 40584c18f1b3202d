import type { FieldMeta } from '../../../clients/jira/field-meta';
import type { BulkEdit } from '../../../clients/jira/bulk';
import { wrongInput } from '../../../faults/fault';
import { isObject } from '../field-display';
import { isRichText } from '../field-values/texts';

type Entry = Readonly<Record<string, unknown>>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-12-24` as bulk changes take it, `24/Dec/26`. */
function spelledDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(-2)}`;
}

/** An option by its id in what would be sent for a single issue; nothing where the field is emptied. */
function optionIn(wire: unknown): Entry {
  return isObject(wire) ? { optionId: Number(wire['id']) } : {};
}

/** Emptying is said by leaving the value out: the published schema takes no null. */
function given(key: string, value: unknown): Entry {
  return value === null ? {} : { [key]: value };
}

function listOf<Item>(wire: unknown, item: (one: Entry) => Item): Item[] {
  const list: readonly unknown[] = Array.isArray(wire) ? wire : [];
  return list.map((one) => item(isObject(one) ? one : { name: one }));
}

function replaced(key: string, elements: readonly unknown[]): Entry {
  return { bulkEditMultiSelectFieldOption: elements.length === 0 ? 'REMOVE_ALL' : 'REPLACE', [key]: elements };
}

function textEntry({ schema }: FieldMeta, wire: unknown): [string, Entry] {
  if (isRichText(schema)) return ['richTextFields', { richText: wire === null ? {} : { adfValue: wire } }];
  if (schema.custom?.endsWith(':url') === true) return ['urlFields', { url: wire ?? '' }];
  return ['singleLineTextFields', { text: wire ?? '' }];
}

function listEntry(items: string | undefined, wire: unknown): [string, Entry] | null {
  switch (items) {
    case 'string':
      return [
        'labelsFields',
        replaced(
          'labels',
          listOf(wire, ({ name }) => ({ name })),
        ),
      ];
    case 'version':
      return [
        'multipleVersionPickerFields',
        replaced(
          'versions',
          listOf(wire, ({ id }) => ({ versionId: id })),
        ),
      ];
    case 'component':
      return [
        'multiselectComponents',
        replaced(
          'components',
          listOf(wire, ({ id }) => ({ componentId: Number(id) })),
        ),
      ];
    case 'option':
      return ['multipleSelectFields', { options: listOf(wire, ({ id }) => ({ optionId: Number(id) })) }];
    case 'user': {
      const users = listOf(wire, ({ accountId }) => ({ accountId }));
      return ['multipleSelectClearableUserPickerFields', given('users', users.length === 0 ? null : users)];
    }
    case 'group':
      return ['multipleGroupPickerFields', { groups: listOf(wire, ({ name }) => ({ groupName: name })) }];
    default:
      return null;
  }
}

function singleEntry({ schema }: FieldMeta, wire: unknown): [string, Entry] | null {
  switch (schema.type) {
    case 'number':
      return ['clearableNumberFields', given('value', wire)];
    case 'date':
      return ['datePickerFields', { date: { formattedDate: typeof wire === 'string' ? spelledDay(wire) : '' } }];
    case 'datetime':
      return ['dateTimePickerFields', { dateTime: { formattedDateTime: wire ?? '' } }];
    case 'user':
      return ['singleSelectClearableUserPickerFields', given('user', wire)];
    case 'option':
      return ['singleSelectFields', { option: wire === null ? { optionId: -1 } : optionIn(wire) }];
    case 'option-with-child': {
      const child = isObject(wire) ? wire['child'] : null;
      return ['cascadingSelectFields', { parentOptionValue: optionIn(wire), childOptionValue: optionIn(child) }];
    }
    case 'version':
      return ['singleVersionPickerFields', { version: { versionId: isObject(wire) ? wire['id'] : '-1' } }];
    case 'group':
      return ['singleGroupPickerFields', { group: { groupName: isObject(wire) ? wire['name'] : '' } }];
    default:
      return null;
  }
}

/** Parts of the body that hold one entry and no list. */
function loneParts(meta: FieldMeta, wire: unknown): Record<string, unknown> | null {
  if (meta.schema.type === 'priority' && isObject(wire)) return { priority: { priorityId: wire['id'] } };
  if (meta.schema.type === 'issuetype' && isObject(wire)) return { issueType: { issueTypeId: wire['id'] } };
  if (meta.schema.type !== 'timetracking' || !isObject(wire)) return null;
  const { originalEstimate: original, remainingEstimate: remaining } = wire;
  return {
    ...(original === undefined ? {} : { originalEstimateField: { originalEstimateField: original } }),
    ...(remaining === undefined ? {} : { timeTrackingField: { timeRemaining: remaining } }),
  };
}

/**
 * Values as a single edit takes them, in the form that a change of many issues takes.
 * @throws Fault `input` for fields that cannot be changed on many issues at once.
 */
export function bulkEdit(screen: readonly FieldMeta[], wire: Readonly<Record<string, unknown>>): BulkEdit {
  const parts: Record<string, unknown> = {};
  const lists: Record<string, Entry[]> = {};
  for (const meta of screen.filter(({ fieldId }) => fieldId in wire)) {
    const value = wire[meta.fieldId];
    const lone = loneParts(meta, value);
    if (lone !== null) {
      Object.assign(parts, lone);
      continue;
    }
    const { type, items } = meta.schema;
    const entry = type === 'string' ? textEntry(meta, value) : type === 'array' ? listEntry(items, value) : singleEntry(meta, value);
    if (entry === null)
      throw wrongInput(`fields.${meta.name}`, 'This field cannot be changed on many issues at once: use jira_edit_issue.');
    const [part, content] = entry;
    // Components have no id of their own here: there is one such field.
    if (part === 'multiselectComponents') parts[part] = { fieldId: meta.fieldId, ...content };
    else (lists[part] ??= []).push({ fieldId: meta.fieldId, ...content });
  }
  return { selectedActions: Object.keys(wire), editedFieldsInput: { ...parts, ...lists } };
}
