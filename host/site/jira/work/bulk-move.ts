import type { JiraCall } from '../call';
import { fieldById } from '../fields/catalog';
import { isObject } from '../fields/input';
import { notModelled } from '../parameters';
import type { Issue, Project } from '../records';
import { bulkRefusal, selectedIssues } from './bulk';
import type { Destination } from './move-issue';

interface Move {
  issues: Issue[];
  inaccessible: number;
  to: Destination;
}

/** Kinds of fields that are given by the ids of what they refer to. */
const BY_ID = new Set(['priority', 'resolution', 'components', 'versions', 'security', 'option', 'options']);

/** Reads `{targetToSourcesMapping: {"<project>,<issue type id>[,<parent>]": {…}}}`. Throws 400 in the shape of bulk operations. */
export function readMoves(call: JiraCall, body: unknown): Move[] {
  const mapping = isObject(body) && isObject(body['targetToSourcesMapping']) ? body['targetToSourcesMapping'] : {};
  const moves = Object.entries(mapping).map(([target, input]) => {
    const given = isObject(input) ? input : {};
    if (hasAny(given['targetClassification'])) throw notModelled('A data classification');
    return { ...selectedIssues(call, { selectedIssueIdsOrKeys: given['issueIdsOrKeys'] }), to: destination(call, target, given) };
  });
  if (moves.length === 0) throw bulkRefusal('At least one target is required.');
  return moves;
}

function destination({ access, jira }: JiraCall, target: string, given: Record<string, unknown>): Destination {
  const [named = '', issueTypeId = '', parentName] = target.split(',').map((part) => part.trim());
  const project = jira.project(named);
  if (!project || !access.seesProject(project)) throw bulkRefusal(`The target project '${named}' does not exist.`);
  if (!access.can('CREATE_ISSUES', project)) throw bulkRefusal(`You cannot create issues in the target project '${named}'.`);
  if (!project.issueTypeIds.includes(issueTypeId)) throw bulkRefusal(`The issue type '${issueTypeId}' is not in the target project.`);
  const parent = parentName === undefined ? undefined : jira.issue(parentName);
  if (parentName !== undefined && (!parent || !access.sees(parent))) throw bulkRefusal(`The target parent '${parentName}' does not exist.`);
  return {
    project,
    issueTypeId,
    parentId: parent?.id,
    subtaskTypeId: given['inferSubtaskTypeDefault'] === true ? firstSubtaskType({ jira }, project) : undefined,
    statusFor: statusMapping(
      given['targetStatus'],
      given['inferStatusDefaults'] === true,
      (typeId) => jira.workflowOf(project, typeId).initialStatusId,
      issueTypeId,
    ),
    inputs: readInputs({ access }, given),
  };
}

function firstSubtaskType({ jira }: Pick<JiraCall, 'jira'>, project: Project): string | undefined {
  return project.issueTypeIds.find((id) => (jira.issueTypes.get(id)?.hierarchyLevel ?? 0) < 0);
}

/** `[{statuses: {"<target id>": ["<source id>", …]}}]`, or the workflow's first status for all. */
function statusMapping(input: unknown, infer: boolean, initial: (typeId: string) => string, typeId: string): Destination['statusFor'] {
  const next = new Map(
    (Array.isArray(input) ? (input as unknown[]) : []).flatMap((one) =>
      Object.entries(isObject(one) && isObject(one['statuses']) ? one['statuses'] : {}).flatMap(([target, sources]) =>
        (Array.isArray(sources) ? sources : []).map((source): [string, string] => [String(source), target]),
      ),
    ),
  );
  return (statusId) => (infer ? initial(typeId) : next.get(statusId));
}

/** `[{fields: {"<field id>": {retain, type, value}}}]`; none where the fields are left to what the issues have. */
function readInputs({ access }: Pick<JiraCall, 'access'>, given: Record<string, unknown>): Destination['inputs'] {
  const inputs: Destination['inputs'] = new Map();
  const rows = given['targetMandatoryFields'];
  if (given['inferFieldDefaults'] === true) {
    if (hasAny(rows)) throw bulkRefusal("'targetMandatoryFields' must be left out where 'inferFieldDefaults' is true.");
    return inputs;
  }
  for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
    for (const [fieldId, one] of Object.entries(isObject(row) && isObject(row['fields']) ? row['fields'] : {})) {
      const field = fieldById(access.state, fieldId);
      if (!field || !isObject(one)) throw bulkRefusal(`The field '${fieldId}' does not exist.`);
      const retain = one['retain'] !== false;
      inputs.set(fieldId, { retain, input: one['type'] === 'adf' ? one['value'] : rawInput(field.kind, one['value']) });
    }
  }
  return inputs;
}

/** A list of words as an edit would send it. */
function rawInput(kind: string, value: unknown): unknown {
  const words = (Array.isArray(value) ? value : []).map(String);
  const sent = words.map((word) => {
    if (BY_ID.has(kind)) return { id: word };
    if (kind === 'user') return { accountId: word };
    return kind === 'number' ? Number(word) : word;
  });
  return ['labels', 'components', 'versions', 'options'].includes(kind) ? sent : sent[0];
}

function hasAny(input: unknown): boolean {
  return Array.isArray(input) && input.length > 0;
}
