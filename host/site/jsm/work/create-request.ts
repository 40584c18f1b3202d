import { fieldById } from '../../jira/fields/catalog';
import { isObject } from '../../jira/fields/input';
import type { Stored } from '../../jira/records';
import { defaultValues, requireFields, storeIssue } from '../../jira/work/create-issue';
import { readEdit } from '../../jira/work/edit-payload';
import { notModelled } from '../../jira/parameters';
import { entriesOf } from '../beans/request-type';
import type { DeskCall } from '../call';
import { bodyOf, forbidden, invalid, texts } from '../call';
import { customersNamed } from '../people-named';
import type { OpenRequest } from '../permissions';
import type { RequestType, ServiceDesk } from '../records';
import { askForApproval } from './approvals';
import { richText } from './rich-text';

/** Raises a request, for the caller or, by an agent, for a customer. It is shared with the organisations of whoever it is for. */
export function createRequest(call: DeskCall): OpenRequest {
  const body = bodyOf(call);
  for (const key of ['form', 'channel']) if (body[key] !== undefined) throw notModelled(`'${key}' in a new request`);
  const desk = call.rights.desk(named(body, 'serviceDeskId'));
  const type = call.jsm.requestTypes.get(named(body, 'requestTypeId'));
  if (type?.deskId !== desk.id) throw invalid('The request type does not belong to this service desk.');
  const reporter = reporterOf(call, desk, body['raiseOnBehalfOf']);
  const participantIds = customersNamed(call, desk, texts(body, 'requestParticipants'));
  const project = call.rights.projectOf(desk);
  const values = readValues(call, desk, type, body);
  const issue = storeIssue(call, project, { ...values, reporter, issuetype: type.issueTypeId });
  const organizations = desk.organizationIds.filter((id) => call.jsm.organizations.get(id)?.memberIds.includes(reporter));
  const record = { id: issue.id, typeId: type.id, participantIds, organizationIds: organizations, feedback: null };
  const open = { issue, request: call.jsm.requests.put(record), desk };
  askForApproval(call.jsm, open, type, call.now());
  return open;
}

function named(body: Record<string, unknown>, key: string): string {
  const value = body[key];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw invalid(`'${key}' is required.`);
}

function reporterOf(call: DeskCall, desk: ServiceDesk, behalf: unknown): string {
  if (behalf === undefined || behalf === null) return call.author();
  if (!call.rights.isAgent(desk)) throw forbidden('Only agents can raise requests on behalf of others.');
  if (typeof behalf !== 'string') throw invalid("'raiseOnBehalfOf' must be an account id.");
  const [reporter] = customersNamed(call, desk, [behalf]);
  if (reporter === undefined) throw invalid("'raiseOnBehalfOf' must be an account id.");
  return reporter;
}

function readValues(call: DeskCall, desk: ServiceDesk, type: RequestType, body: Record<string, unknown>): Record<string, Stored> {
  const given = body['requestFieldValues'] ?? {};
  if (!isObject(given)) throw invalid("'requestFieldValues' must be an object of field ids and values.");
  const scope = { access: call.access, project: call.rights.projectOf(desk), issueTypeId: type.issueTypeId };
  const visible = type.fields.filter(({ preset }) => preset === undefined);
  const strange = Object.keys(given).filter((id) => !visible.some(({ fieldId }) => fieldId === id));
  if (strange.length > 0) throw invalid(`The request type does not have the field ${strange.map((id) => `'${id}'`).join(', ')}.`);
  const entries = entriesOf(visible, scope);
  const rich = body['isAdfRequest'] === true;
  const fields = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, rich ? value : asRichText(call, id, value)]));
  const { values } = readEdit({ fields, update: {} }, entries, scope);
  const preset = type.fields.flatMap(({ fieldId, preset: value }): [string, Stored][] => (value === undefined ? [] : [[fieldId, value]]));
  const all = { ...defaultValues(call, scope.project, type.issueTypeId), ...Object.fromEntries(preset), ...values };
  requireFields(entries, all);
  return all;
}

/** Rich text comes as wiki text, unless the request says that it is a document. */
function asRichText({ state }: DeskCall, fieldId: string, value: unknown): unknown {
  if (fieldById(state, fieldId)?.kind !== 'document' || value === null) return value;
  if (typeof value === 'string') return richText(value);
  throw invalid(`The field '${fieldId}' must be a text, or a document together with 'isAdfRequest'.`);
}
