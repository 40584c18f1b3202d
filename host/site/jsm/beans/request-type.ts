import { link } from '../../jira/beans/link';
import { kinds } from '../../jira/fields/kinds';
import { screen } from '../../jira/fields/screens';
import type { ScreenEntry } from '../../jira/fields/screens';
import type { FieldScope } from '../../jira/fields/field';
import { isObject } from '../../jira/fields/input';
import type { DeskCall, DeskReader } from '../call';
import type { RequestField, RequestType, ServiceDesk } from '../records';

const ICON_SIZES = ['48x48', '32x32', '24x24', '16x16'];

export function requestTypeBean({ state, rights }: DeskReader, desk: ServiceDesk, type: RequestType): Record<string, unknown> {
  const icon = (size: string): [string, string] => [size, link(state, `/rest/servicedeskapi/requesttype/${type.id}/icon?size=${size}`)];
  return {
    _expands: ['field'],
    id: type.id,
    _links: { self: link(state, `/rest/servicedeskapi/servicedesk/${desk.id}/requesttype/${type.id}`) },
    name: type.name,
    description: type.description,
    helpText: type.helpText,
    issueTypeId: type.issueTypeId,
    serviceDeskId: desk.id,
    portalId: desk.id,
    groupIds: type.groupIds,
    icon: { id: type.id, _links: { iconUrls: Object.fromEntries(ICON_SIZES.map(icon)) } },
    restrictionStatus: 'OPEN',
    canCreateRequest: rights.enters(desk),
  };
}

/** The fields of a request type, and whether the reader may raise it for others; hidden fields only on request. */
export function requestFieldsBean(call: DeskCall, desk: ServiceDesk, type: RequestType, hidden: boolean): Record<string, unknown> {
  const scope = { access: call.access, project: call.rights.projectOf(desk), issueTypeId: type.issueTypeId };
  const shown = type.fields.filter((field) => hidden || field.preset === undefined);
  return {
    requestTypeFields: shown.flatMap((field) => entriesOf([field], scope).map((entry) => fieldBean(field, entry, scope))),
    canRaiseOnBehalfOf: call.rights.isAgent(desk),
    canAddRequestParticipants: true,
  };
}

/** The fields as entries of a Jira screen. */
export function entriesOf(fields: RequestField[], scope: FieldScope): ScreenEntry[] {
  return screen(
    fields.map(({ fieldId, required }) => ({ fieldId, required })),
    scope,
  );
}

function fieldBean(
  { label, description, preset }: RequestField,
  { field, required }: ScreenEntry,
  scope: FieldScope,
): Record<string, unknown> {
  const choices = field.kind === 'computed' ? [] : (kinds[field.kind].options?.(field, scope) ?? []);
  return {
    fieldId: field.id,
    name: label,
    description,
    required,
    defaultValues: [],
    validValues: choices.map(choiceBean),
    presetValues:
      preset === undefined ? [] : [preset].flat().map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))),
    jiraSchema: field.schema,
    visible: preset === undefined,
  };
}

function choiceBean(choice: unknown): Record<string, unknown> {
  const { id, value, name } = isObject(choice) ? choice : {};
  return { value: String(id), label: String(value ?? name), children: [] };
}
