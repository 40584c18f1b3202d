import type { JiraCall } from '../call';
import { allFields } from '../fields/catalog';
import type { Field } from '../fields/field';
import { isObject, property } from '../fields/input';
import { strings } from '../parameters';
import type { Issue } from '../records';
import { bulkRefusal } from './bulk';
import { editIssue } from './edit-issue';
import { availableTransitions, transitionIssue } from './transition-issue';

type Given = Record<string, unknown>;

/** What one field becomes: a value, or verbs for elements of a list. */
type Wanted = { set: unknown } | { verb: 'add' | 'remove'; elements: unknown[] };

/** A part of `editedFieldsInput`: for which kinds of field it is, and what one entry of it asks for. */
interface Part {
  kinds: readonly Field['kind'][];
  read(entry: Given): Wanted;
  /** The field of a part that is one entry and no list, where the entry itself does not name it. */
  fieldId?: string;
}

const MOST_FIELDS = 200;

const PARTS: Record<string, Part> = {
  singleLineTextFields: { kinds: ['text', 'summary'], read: ({ text }) => ({ set: text }) },
  richTextFields: { kinds: ['document'], read: ({ richText }) => ({ set: isObject(richText) ? richText['adfValue'] : null }) },
  urlFields: { kinds: ['url'], read: ({ url }) => ({ set: filled(url) }) },
  clearableNumberFields: { kinds: ['number'], read: ({ value }) => ({ set: value ?? null }) },
  datePickerFields: { kinds: ['date'], read: ({ date }) => ({ set: day(property(date, 'formattedDate')) }) },
  dateTimePickerFields: { kinds: ['datetime'], read: ({ dateTime }) => ({ set: filled(property(dateTime, 'formattedDateTime')) }) },
  singleSelectClearableUserPickerFields: { kinds: ['user'], read: ({ user }) => ({ set: user ?? null }) },
  singleSelectFields: { kinds: ['option'], read: ({ option }) => ({ set: chosen(property(option, 'optionId')) }) },
  multipleSelectFields: {
    kinds: ['options'],
    read: ({ options }) => ({ set: list(options).map((one) => ({ id: property(one, 'optionId') })) }),
  },
  labelsFields: several('labels', 'labels', (one) => property(one, 'name')),
  multipleVersionPickerFields: several('versions', 'versions', (one) => ({ id: property(one, 'versionId') })),
  multiselectComponents: several('components', 'components', (one) => ({ id: property(one, 'componentId') })),
  priority: { kinds: ['priority'], fieldId: 'priority', read: ({ priorityId }) => ({ set: { id: priorityId } }) },
  issueType: { kinds: ['issuetype'], fieldId: 'issuetype', read: ({ issueTypeId }) => ({ set: { id: issueTypeId } }) },
  status: { kinds: ['status'], fieldId: 'status', read: ({ statusId }) => ({ set: statusId }) },
  originalEstimateField: estimate((entry) => ({ originalEstimate: entry['originalEstimateField'] })),
  timeTrackingField: estimate((entry) => ({ remainingEstimate: entry['timeRemaining'] })),
};

/** How a list can be changed on many issues at once. */
export const LIST_OPTIONS = ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'] as const;

/** Whether a field can be edited on many issues at once; of the computed ones time tracking alone. */
export function takesBulkEdit({ id, kind }: Field): boolean {
  return Object.values(PARTS).some(({ kinds, fieldId }) => kinds.includes(kind) && (kind !== 'computed' || fieldId === id));
}

/** Reads `{selectedActions, editedFieldsInput}`: what each selected field is to become. Throws 400 in the shape of bulk operations. */
export function readBulkEdit({ state }: JiraCall, body: unknown): Map<string, Wanted> {
  const given = isObject(body) ? body : {};
  const selected = strings(given['selectedActions']) ?? [];
  if (selected.length === 0) throw bulkRefusal('At least one field must be selected for editing.');
  if (selected.length > MOST_FIELDS) throw bulkRefusal(`No more than ${String(MOST_FIELDS)} fields can be edited at once.`);
  const fields = new Map(allFields(state).map((field) => [field.id, field]));
  const wanted = new Map<string, Wanted>();
  for (const [name, input] of Object.entries(isObject(given['editedFieldsInput']) ? given['editedFieldsInput'] : {})) {
    const part = PARTS[name];
    for (const entry of Array.isArray(input) ? list(input) : [input]) {
      const fieldId = part?.fieldId ?? property(entry, 'fieldId') ?? '';
      const field = fields.get(fieldId);
      if (!part || !field || !isObject(entry) || !part.kinds.includes(field.kind)) {
        throw bulkRefusal(`The field '${fieldId}' cannot be edited as one of '${name}'.`);
      }
      wanted.set(fieldId, joined(wanted.get(fieldId), part.read(entry)));
    }
  }
  const missing = selected.find((fieldId) => !wanted.has(fieldId));
  if (missing !== undefined) throw bulkRefusal(`The field '${missing}' is selected and has no value in 'editedFieldsInput'.`);
  return new Map([...wanted].filter(([fieldId]) => selected.includes(fieldId)));
}

/** Edits one of the issues: fields as an edit would, and the status by the transition that leads to it. Throws as these do. */
export function bulkEditIssue(call: JiraCall, issue: Issue, wanted: Map<string, Wanted>): void {
  const values = new Map([...wanted].flatMap(([fieldId, one]) => ('set' in one && fieldId !== 'status' ? [[fieldId, one.set]] : [])));
  const verbs = new Map(
    [...wanted].flatMap(([fieldId, one]) => ('verb' in one ? [[fieldId, one.elements.map((item) => ({ [one.verb]: item }))]] : [])),
  );
  const edited = editIssue(call, issue, { fields: Object.fromEntries(values), update: Object.fromEntries(verbs) });
  const chosen = wanted.get('status');
  const status = chosen && 'set' in chosen ? chosen.set : undefined;
  if (status === undefined || call.jira.statusOf(edited).id === status) return;
  const way = availableTransitions(call.access, edited).find(({ to }) => to === status);
  if (!way) throw bulkRefusal(`No transition of ${edited.key} leads to the status.`);
  transitionIssue(call, edited, { transition: { id: way.id } });
}

function estimate(read: (entry: Given) => Given): Part {
  return { kinds: ['computed'], fieldId: 'timetracking', read: (entry) => ({ set: read(entry) }) };
}

/** Both estimates are parts of one field. */
function joined(before: Wanted | undefined, after: Wanted): Wanted {
  if (!before || !('set' in before) || !('set' in after) || !isObject(before.set) || !isObject(after.set)) return after;
  return { set: { ...before.set, ...after.set } };
}

/** A list of things, changed as `bulkEditMultiSelectFieldOption` says. */
function several(kind: Field['kind'], key: string, element: (one: unknown) => unknown): Part {
  return {
    kinds: [kind],
    read(entry) {
      const option = LIST_OPTIONS.find((one) => one === entry['bulkEditMultiSelectFieldOption']);
      if (!option) throw bulkRefusal(`'bulkEditMultiSelectFieldOption' must be one of ${LIST_OPTIONS.join(', ')}.`);
      const elements = list(entry[key]).map(element);
      if (option === 'REMOVE_ALL') return { set: [] };
      return option === 'REPLACE' ? { set: elements } : { verb: option === 'ADD' ? 'add' : 'remove', elements };
    },
  };
}

/** An empty text empties the field. */
function filled(text: unknown): unknown {
  return text === '' ? null : (text ?? null);
}

/** -1 stands for no option. */
function chosen(id: string | undefined): { id: string | undefined } | null {
  return id === '-1' ? null : { id };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as bulk operations take it: `24/Dec/26`, or digits with the day first, `24-12-2026`. Anything else goes on as it is. */
function day(text: string | undefined): string | null {
  const [, spelledDay = '', month = '', year = ''] = /^(\d{1,2})\/([a-z]{3})\/(\d{2})$/i.exec(text ?? '') ?? [];
  const at = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (at > 0) return `20${year}-${String(at).padStart(2, '0')}-${spelledDay.padStart(2, '0')}`;
  const [, digits, inYear, of] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text ?? '') ?? [];
  return of === undefined ? text || null : `${of}-${String(inYear)}-${String(digits)}`;
}

function list(input: unknown): unknown[] {
  return Array.isArray(input) ? (input as unknown[]) : [];
}
