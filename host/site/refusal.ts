import { JSON_TYPE } from './answer';
import type { SiteResponse } from './request';

/** Thrown by a handler to answer with an error; the router turns it into the response and rolls the request's changes back. */
export class Refusal extends Error {
  constructor(
    readonly response: SiteResponse,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Payload Too Large',
  501: 'Not Implemented',
};

function refusal(status: number, body: unknown, message: string, headers: Record<string, string> = {}): Refusal {
  return new Refusal({ status, headers: { 'content-type': JSON_TYPE, ...headers }, body }, message);
}

/** Jira's business refusal: sentences for the whole request, and one sentence per field. Both keys are always there. */
export function jiraRefusal(status: number, messages: string[], errors: Record<string, string> = {}): Refusal {
  return refusal(status, { errorMessages: messages, errors }, [...messages, ...Object.values(errors)].join(' '));
}

/** Jira's refusal of a request body that it cannot read or that has wrong types: sentences alone. */
export function jiraPayloadRefusal(message: string): Refusal {
  return refusal(400, { errorMessages: [message] }, message);
}

/** Jira's refusal of a caller who has to sign in first. */
export function jiraSignInRefusal(): Refusal {
  const message = 'Client must be authenticated to access this resource.';
  return refusal(401, { message, 'status-code': 401 }, message);
}

/** The service desk's refusal: one sentence, and the key under which its translations are kept. */
export function deskRefusal(status: number, i18nKey: string, message: string): Refusal {
  return refusal(status, { errorMessage: message, i18nErrorMessage: { i18nKey, parameters: [] } }, message);
}

/** RFC 9457 problem details: wrong parameter types and wrong methods. `path` is the request's own path. */
export function problemRefusal(status: number, detail: string, path: string, headers: Record<string, string> = {}): Refusal {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, instance: path };
  return refusal(status, body, detail, { 'content-type': 'application/problem+json;charset=UTF-8', ...headers });
}

/** Confluence v1 (`/wiki/rest/api`): the message carries the class name of the service's exception, as the real one does. */
export function confluenceV1Refusal(status: number, message: string, authorized = status !== 403): Refusal {
  const data = { authorized, valid: status !== 400, errors: [], successful: false };
  return refusal(status, { statusCode: status, data, message }, message);
}

/** Confluence v2 (`/wiki/api/v2`): a list of errors with a code such as `NOT_FOUND` or `INVALID_REQUEST_PARAMETER`. */
export function confluenceV2Refusal(status: number, code: string, title: string, detail: string | null = null): Refusal {
  return refusal(status, { errors: [{ status, code, title, detail }] }, detail ?? title);
}

/** A refusal that no particular operation words itself, in the shape of the API family that the path belongs to. */
export function familyRefusal(status: number, code: string, message: string, path: string): Refusal {
  if (path.startsWith('/wiki/api/v2')) return confluenceV2Refusal(status, code, message);
  if (path.startsWith('/wiki/')) return confluenceV1Refusal(status, message);
  if (path.startsWith('/rest/servicedeskapi/')) return deskRefusal(status, `sd.error.${code.toLowerCase()}`, message);
  return jiraRefusal(status, [message]);
}
