import { projectBean } from '../beans/project';
import { link } from '../beans/link';
import type { FieldScope } from './field';
import { kinds } from './kinds';
import { operationsOf } from './screens';
import type { ScreenEntry } from './screens';

/** What create and edit metadata say about one field: whether it is required, what it takes and which values can be chosen. */
export function fieldMeta({ field, required }: ScreenEntry, scope: FieldScope): Record<string, unknown> {
  const { state } = scope.access;
  const hasDefaultValue = field.id === 'priority' || field.id === 'reporter';
  const allowed =
    field.id === 'project'
      ? [projectBean(state, scope.project)]
      : field.kind === 'computed'
        ? undefined
        : kinds[field.kind].options?.(field, scope);
  return {
    required: required && !hasDefaultValue,
    schema: field.schema,
    name: field.name,
    key: field.id,
    hasDefaultValue,
    operations: operationsOf(field),
    ...(allowed ? { allowedValues: allowed } : {}),
    ...(field.kind === 'user' ? { autoCompleteUrl: link(state, autoComplete(field.id, scope)) } : {}),
  };
}

function autoComplete(fieldId: string, { project, issue }: FieldScope): string {
  if (fieldId !== 'assignee') return '/rest/api/3/user/search?query=';
  const where = issue ? `issueKey=${issue.key}` : `project=${project.key}`;
  return `/rest/api/3/user/assignable/search?${where}&query=`;
}
