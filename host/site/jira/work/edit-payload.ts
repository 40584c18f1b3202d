import { jiraPayloadRefusal, jiraRefusal } from '../../refusal';
import { FieldProblem } from '../fields/field';
import type { FieldScope } from '../fields/field';
import { isObject } from '../fields/input';
import { operationsOf } from '../fields/screens';
import type { ScreenEntry } from '../fields/screens';
import { notModelled } from '../parameters';
import type { Stored } from '../records';
import { applyOperation, setField } from './field-operations';

/** What a body of `fields` and `update` asks for, checked: values to set, and things to add to the issue. */
export interface Edit {
  values: Record<string, Stored>;
  /** Inputs of `update.comment`, `update.worklog` and `update.issuelinks`, each under `add`. */
  additions: { fieldId: 'comment' | 'worklog' | 'issuelinks'; input: unknown }[];
}

interface Payload {
  fields: Record<string, unknown>;
  update: Record<string, unknown>;
}

const KEYS = new Set(['fields', 'update', 'transition', 'properties', 'historyMetadata']);
const ADDED = ['comment', 'worklog', 'issuelinks'] as const;

/** The two parts of an issue body. A body of another form is refused as unreadable; what this site leaves out is refused by name. */
export function readPayload(body: unknown): Payload {
  const unreadable = jiraPayloadRefusal('Invalid request payload. Refer to the REST API documentation and try again.');
  if (!isObject(body) || Object.keys(body).some((key) => !KEYS.has(key))) throw unreadable;
  for (const key of ['properties', 'historyMetadata']) if (body[key] !== undefined) throw notModelled(`'${key}' in an issue's body`);
  const fields = body['fields'] ?? {};
  const update = body['update'] ?? {};
  if (!isObject(fields) || !isObject(update)) throw unreadable;
  return { fields, update };
}

/** Checks a payload against a screen. Throws 400 with one sentence per field; nothing is stored here. */
export function readEdit(payload: Payload, screen: ScreenEntry[], scope: FieldScope): Edit {
  const edit: Edit = { values: {}, additions: [] };
  const errors: Record<string, string> = {};
  const entries = new Map(screen.map((entry) => [entry.field.id, entry]));
  const attempt = (fieldId: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[fieldId] = error.message;
    }
  };
  for (const [fieldId, input] of Object.entries(payload.fields)) {
    attempt(fieldId, () => {
      if (fieldId in payload.update) throw new FieldProblem(`Field '${fieldId}' cannot appear in both 'fields' and 'update'`);
      Object.assign(edit.values, setField(entryOf(entries, fieldId), input, scope));
    });
  }
  for (const [fieldId, input] of Object.entries(payload.update)) attempt(fieldId, () => readUpdate(fieldId, input, entries, scope, edit));
  if (Object.keys(errors).length > 0) throw jiraRefusal(400, [], errors);
  return edit;
}

function entryOf(entries: Map<string, ScreenEntry>, fieldId: string): ScreenEntry {
  const entry = entries.get(fieldId);
  if (entry) return entry;
  throw new FieldProblem(`Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

function readUpdate(fieldId: string, input: unknown, entries: Map<string, ScreenEntry>, scope: FieldScope, edit: Edit): void {
  if (!Array.isArray(input)) throw new FieldProblem(`Field '${fieldId}' needs a list of operations`);
  const added = ADDED.find((one) => one === fieldId);
  for (const operation of input as unknown[]) {
    const verbs = isObject(operation) ? Object.entries(operation) : [];
    for (const [verb, value] of verbs) {
      if (!added) {
        const entry = entryOf(entries, fieldId);
        checkVerb(entry.field.name, fieldId, verb, operationsOf(entry.field));
        Object.assign(edit.values, applyOperation(entry, verb, value, scope, edit.values[fieldId]));
      } else {
        checkVerb(fieldId, fieldId, verb, ['add']);
        edit.additions.push({ fieldId: added, input: value });
      }
    }
  }
}

function checkVerb(name: string, fieldId: string, verb: string, supported: string[]): void {
  if (supported.includes(verb)) return;
  const list = supported.join(',');
  throw new FieldProblem(
    `Field with id '${fieldId}' and name '${name}' does not support operation '${verb}' Supported operation(s) are: '${list}'`,
  );
}
