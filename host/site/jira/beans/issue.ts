import { deskFieldBean } from '../../jsm/beans/issue-fields';
import { allFields, existsIn } from '../fields/catalog';
import { isDeskKind } from '../fields/desk-fields';
import { isEmpty } from '../fields/field';
import type { Field } from '../fields/field';
import { kinds } from '../fields/kinds';
import { fieldMeta } from '../fields/meta';
import { issueScreen } from '../fields/screens';
import type { Selection } from '../fields/selection';
import { notModelled } from '../parameters';
import type { Access } from '../permissions';
import type { Issue } from '../records';
import { availableTransitions } from '../work/transition-issue';
import { changeBean } from './activity';
import { computedFields } from './computed-fields';
import { link } from './link';
import { transitionBean } from './transition';

const EXPANSIONS = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';
const LEFT_OUT = new Set(['renderedFields', 'operations', 'versionedRepresentations']);

/** An issue for this reader with the selected fields and expansions. What Jira could expand and this site does not is refused by name. */
export function issueBean(access: Access, issue: Issue, selection: Selection, expand: string[]): Record<string, unknown> {
  const refused = expand.find((one) => LEFT_OUT.has(one));
  if (refused) throw notModelled(`The expansion '${refused}' of an issue`);
  if (selection.identity && expand.length === 0) return { id: issue.id };
  const fields = selectedFields(access, issue, selection);
  const values = fields.map((field) => [field.id, fieldValue(access, issue, field)]);
  return {
    expand: EXPANSIONS,
    id: issue.id,
    self: link(access.state, `/rest/api/3/issue/${issue.id}`),
    key: issue.key,
    ...(values.length === 0 ? {} : { fields: Object.fromEntries(values) as Record<string, unknown> }),
    ...(expand.includes('names') ? { names: fieldNames(fields) } : {}),
    ...(expand.includes('schema') ? { schema: fieldSchemas(fields) } : {}),
    ...(expand.includes('changelog') ? { changelog: changelog(access, issue) } : {}),
    ...(expand.includes('transitions') ? { transitions: transitions(access, issue) } : {}),
    ...(expand.includes('editmeta') ? { editmeta: editMeta(access, issue) } : {}),
  };
}

export function fieldNames(fields: Field[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.id, field.name]));
}

export function fieldSchemas(fields: Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, field.schema]));
}

/** The fields a person may set on this issue, by id; none without the right to edit. */
export function editMeta(access: Access, issue: Issue): Record<string, unknown> {
  const project = access.state.jira.projectOf(issue);
  if (!access.can('EDIT_ISSUES', project, issue)) return { fields: {} };
  const scope = { access, project, issueTypeId: access.state.jira.typeOf(issue).id, issue };
  return { fields: Object.fromEntries(issueScreen(scope).map((entry) => [entry.field.id, fieldMeta(entry, scope)])) };
}

function selectedFields(access: Access, issue: Issue, selection: Selection): Field[] {
  const project = access.state.jira.projectOf(issue);
  return allFields(access.state).filter((field) => selection.includes(field) && existsIn(field, project) && shows(field, issue));
}

/** An issue without a parent or a security level does not have the field at all. */
function shows(field: Field, issue: Issue): boolean {
  return (field.id !== 'parent' && field.id !== 'security') || !isEmpty(issue.values[field.id]);
}

function fieldValue(access: Access, issue: Issue, field: Field): unknown {
  if (field.custom && isDeskKind(field.custom.kind)) return deskFieldBean(access, issue, field.custom.kind, field.custom);
  if (field.kind === 'computed') {
    const compute = computedFields[field.id];
    if (!compute) throw new Error(`Nothing computes the field ${field.id}.`);
    return compute(issue, access);
  }
  const stored = issue.values[field.id] ?? null;
  const kind = kinds[field.kind];
  if (!isEmpty(stored)) return kind.bean(stored, access, field);
  return field.custom === null && kind.list ? [] : null;
}

function changelog(access: Access, issue: Issue): Record<string, unknown> {
  const histories = access.state.jira.changes
    .filter((change) => change.issueId === issue.id)
    .reverse()
    .map((change) => changeBean(access, change));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

function transitions(access: Access, issue: Issue): unknown[] {
  return availableTransitions(access, issue).map((one) => transitionBean(access, issue, one, false));
}
