import type { FieldMeta } from '../../../clients/jira/field-meta';
import type { JiraIssue } from '../../../clients/jira/issues';
import type { Json } from '../../../ports/store';
import { isDocument, isObject } from '../field-display';
import { SPRINT_FIELD, sprintsIn } from '../issue-parts/sprint';

function idOf(value: unknown, name: string): Json {
  // Jira's own answer: everything in it is JSON.
  return isObject(value) && typeof value[name] === 'string' ? value[name] : (value as Json);
}

function choiceBack(value: unknown): Json {
  if (!isObject(value) || typeof value['id'] !== 'string') return value as Json;
  const { id, child } = value;
  return isObject(child) && typeof child['id'] === 'string' ? { id, child: { id: child['id'] } } : { id };
}

function estimatesBack(value: unknown): Json {
  if (!isObject(value)) return null;
  const given = { original: value['originalEstimate'], remaining: value['remainingEstimate'] };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A field holds the sprints of its past too; only one that is not over can be set. */
function sprintBack(value: unknown): Json {
  return sprintsIn(value).findLast((sprint) => sprint.state !== 'closed')?.id ?? null;
}

function itemBack(type: string | undefined, value: unknown): Json {
  switch (type) {
    case 'user':
      return idOf(value, 'accountId');
    case 'issuelink':
      return idOf(value, 'key');
    case 'team':
      return idOf(value, 'id');
    case 'group':
      return idOf(value, 'name');
    case 'timetracking':
      return estimatesBack(value);
    default:
      return choiceBack(value);
  }
}

function givenBack({ schema }: Pick<FieldMeta, 'schema'>, held: unknown): Json {
  if (held === null || held === undefined) return null;
  if (isDocument(held)) return held as Json;
  if (schema.custom === SPRINT_FIELD) return sprintBack(held);
  return Array.isArray(held) ? held.map((one) => itemBack(schema.items, one)) : itemBack(schema.type, held);
}

/** What to give for these fields, by id, so that they hold again exactly what the issue holds now. */
export function heldBefore(issue: JiraIssue, screen: readonly FieldMeta[]): Record<string, Json> {
  return Object.fromEntries(screen.map((meta) => [meta.fieldId, givenBack(meta, issue.fields[meta.fieldId])]));
}
