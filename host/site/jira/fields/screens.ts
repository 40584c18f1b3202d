import type { ScreenField } from '../records';
import { existsIn, fieldById } from './catalog';
import type { Field, FieldScope } from './field';
import { kinds } from './kinds';

/** A field that this person may set here. */
export interface ScreenEntry {
  field: Field;
  required: boolean;
}

/**
 * The fields of the project's screen that this person may set on this kind of issue, with the issue type first and the parent where there can be one.
 * A field whose own right is missing is not there at all, as on Jira's screens.
 */
export function issueScreen(scope: FieldScope): ScreenEntry[] {
  const { access, project, issueTypeId } = scope;
  const level = access.state.jira.issueTypes.get(issueTypeId)?.hierarchyLevel ?? 0;
  const levels = project.issueTypeIds.map((id) => access.state.jira.issueTypes.get(id)?.hierarchyLevel);
  const parent = levels.includes(level + 1) ? [{ fieldId: 'parent', required: level < 0 }] : [];
  return screen([{ fieldId: 'issuetype', required: true }, ...parent, ...project.screen], scope);
}

/** The same for the screen of a transition. */
export function screen(rows: ScreenField[], scope: FieldScope): ScreenEntry[] {
  const { access, project, issueTypeId, issue } = scope;
  return rows.flatMap((row) => {
    if (row.issueTypeIds && !row.issueTypeIds.includes(issueTypeId)) return [];
    const field = fieldById(access.state, row.fieldId);
    if (!field || !existsIn(field, project)) return [];
    if (field.needs && !access.can(field.needs, project, issue)) return [];
    return [{ field, required: row.required ?? false }];
  });
}

/** The verbs that a field takes under `update`; computed fields that take input (time tracking, comments) name theirs. */
export function operationsOf(field: Field): string[] {
  if (field.kind !== 'computed') return kinds[field.kind].list ? ['add', 'set', 'remove'] : ['set'];
  if (field.id === 'timetracking') return ['set', 'edit'];
  return field.id === 'project' ? ['set'] : ['add'];
}
