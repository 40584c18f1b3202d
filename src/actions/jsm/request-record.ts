import * as z from 'zod';
import type { JiraIssue } from '../../clients/jira/issues';
import { user } from '../../clients/jira/user';
import type { CustomerRequest } from '../../clients/jsm/requests';
import type { DeskUser } from '../../clients/jsm/user';
import type { Target } from '../../policy/places';
import { jiraAuthor } from '../author';
import { display, isDocument } from '../jira/field-display';
import { issueCarrier } from '../jira/issue-carrier';
import { documentText } from '../jira/issue-record';
import { isTyped } from '../written-fields';
import type { Author, Carrier, FieldValue, Passage, ResultRecord } from '../record';

/** A request with its issue, where the person sees that: portal customers do not. */
export interface FoundRequest {
  request: CustomerRequest;
  issue: JiraIssue | undefined;
}

/** The project of the desk that serves a request. */
export function requestTarget({ serviceDesk }: CustomerRequest): Target {
  return { kind: 'project', id: serviceDesk.projectId, key: serviceDesk.projectKey, desk: true };
}

/** What decides by its labels whether agents see a request. */
export function requestCarrier({ request, issue }: FoundRequest): Carrier {
  return issue ? issueCarrier(issue) : { kind: 'issue', id: request.issueKey };
}

/** Somebody whom the service desk names: it does not tell customers from others. */
export function deskAuthor(person: DeskUser | undefined): Author {
  return jiraAuthor(person && { ...person, accountType: undefined });
}

/** Who wrote the request: its reporter, of whom the issue tells whether that is a customer. */
export function requestAuthor({ request, issue }: FoundRequest): Author {
  const reporter = user.nullish().catch(undefined).parse(issue?.fields['reporter']);
  return reporter ? jiraAuthor(reporter) : deskAuthor(request.reporter);
}

/** Values of rich text come as wiki markup; a person who sees the issue gets its document instead. */
function textOf(value: string, document: unknown, form: 'reading' | 'adf'): string {
  return isDocument(document) ? documentText(document, form) : value;
}

/** A request as its customer sees it: the fields of its type by id, longer texts as the reporter's words. */
export function requestRecord(found: FoundRequest, form: 'reading' | 'adf'): ResultRecord {
  const { request, issue } = found;
  const author = requestAuthor(found);
  const fields: Record<string, FieldValue> = {
    summary: request.summary ?? null,
    status: request.currentStatus?.status ?? null,
    status_since: request.currentStatus?.statusDate ?? null,
    request_type: request.requestType?.name ?? null,
    reporter: request.reporter?.displayName ?? request.reporter?.accountId ?? null,
    created: request.createdDate ?? null,
    portal: request._links?.web ?? null,
  };
  const labels: Record<string, string> = {};
  const passages: Record<string, Passage> = {};
  for (const { fieldId, label, value } of request.requestFieldValues) {
    const document = issue?.fields[fieldId];
    if (fieldId === 'summary') continue;
    if (fieldId.startsWith('customfield_') && label !== undefined) labels[fieldId] = label;
    if (isDocument(document) || (fieldId === 'description' && typeof value === 'string'))
      passages[fieldId] = { text: textOf(z.string().catch('').parse(value), document, form), author };
    else fields[fieldId] = display(value);
  }
  return {
    kind: 'request',
    id: request.issueKey,
    target: requestTarget(request),
    carrier: requestCarrier(found),
    author,
    typed: request.requestFieldValues.flatMap(({ fieldId, value }) => (isTyped(value) ? [fieldId] : [])),
    fields,
    labels,
    passages,
  };
}
