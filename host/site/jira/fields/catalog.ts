import type { SiteState } from '../../state';
import type { CustomField, DeskFieldKind, Project } from '../records';
import { contextIn } from './choice-kinds';
import { deskField, isDeskKind } from './desk-fields';
import type { Field } from './field';
import { kinds } from './kinds';
import { systemFields } from './system-fields';
import { found } from '../state';
import type { JiraState } from '../state';

const TYPES: Record<Exclude<CustomField['kind'], DeskFieldKind>, { key: string; shown: string }> = {
  number: { key: 'float', shown: 'Number' },
  text: { key: 'textfield', shown: 'Short text' },
  document: { key: 'textarea', shown: 'Paragraph' },
  date: { key: 'datepicker', shown: 'Date' },
  datetime: { key: 'datetime', shown: 'Time stamp' },
  url: { key: 'url', shown: 'URL' },
  user: { key: 'userpicker', shown: 'User Picker (single user)' },
  option: { key: 'select', shown: 'Dropdown' },
  options: { key: 'multicheckboxes', shown: 'Checkboxes' },
  labels: { key: 'labels', shown: 'Labels' },
  sprint: { key: 'gh-sprint', shown: 'Sprint' },
  rank: { key: 'gh-lexo-rank', shown: 'Global Rank' },
};

/** Every field of the site: system fields first, then custom ones. */
export function allFields(state: SiteState): Field[] {
  return [...systemFields.map(withKindSchema), ...state.jira.customFields.all().map(customField)];
}

export function fieldById(state: SiteState, id: string): Field | undefined {
  return allFields(state).find((field) => field.id === id);
}

/** The one custom field of a kind that every site has once: the Sprint and the Rank of Jira Software. */
export function fieldOfKind(jira: JiraState, kind: 'sprint' | 'rank'): CustomField {
  return found(
    jira.customFields.find((field) => field.kind === kind),
    `custom field of the kind ${kind}`,
  );
}

/** Whether the field exists in a project: system fields do everywhere, custom fields where a context says so. */
export function existsIn(field: Field, project: Project): boolean {
  return field.custom === null || contextIn(field.custom, project.id) !== undefined;
}

function withKindSchema(field: Field): Field {
  return field.kind === 'computed' ? field : { ...field, schema: { ...kinds[field.kind].schema, system: field.id } };
}

function customField(custom: CustomField): Field {
  const { kind } = custom;
  if (isDeskKind(kind)) return deskField(custom, kind);
  const { key, shown } = TYPES[kind];
  const number = Number(custom.id.replace('customfield_', ''));
  const maker = kind === 'sprint' || kind === 'rank' ? 'com.pyxis.greenhopper.jira' : 'com.atlassian.jira.plugin.system.customfieldtypes';
  return {
    id: custom.id,
    name: custom.name,
    kind,
    schema: { ...kinds[kind].schema, custom: `${maker}:${key}`, customId: number },
    clauseNames: [`cf[${String(number)}]`, custom.name, `${custom.name}[${shown}]`],
    custom,
    navigable: true,
    orderable: true,
    searchable: true,
    ...(kind === 'sprint' ? { needs: 'SCHEDULE_ISSUES' } : {}),
  };
}
