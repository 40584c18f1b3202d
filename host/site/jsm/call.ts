import type { Endpoint } from '../endpoint';
import { jiraEndpoint } from '../jira/call';
import type { JiraCall } from '../jira/call';
import { isObject } from '../jira/fields/input';
import { Refusal, deskRefusal } from '../refusal';
import type { SiteResponse } from '../request';
import type { SiteState } from '../state';
import { DeskAccess } from './permissions';
import type { JsmState } from './state';

/** One request to the service desk as its handlers see it. */
export interface DeskCall extends JiraCall {
  jsm: JsmState;
  rights: DeskAccess;
}

/** What it takes to show a part of a request to somebody, wherever it is asked for. */
export type DeskReader = Pick<DeskCall, 'state' | 'jira' | 'jsm' | 'access' | 'rights' | 'now'>;

/** The classic and the granular scopes of reading requests, of writing them, and of looking after customers. */
export const CLASSIC = { read: 'read:servicedesk-request', write: 'write:servicedesk-request', manage: 'manage:servicedesk-customer' };

/** A row of the endpoint table for the service desk; it is never served to anonymous callers. */
export function deskEndpoint(
  method: Endpoint<SiteState>['method'],
  path: string,
  scopes: Endpoint<SiteState>['scopes'],
  handler: (call: DeskCall) => SiteResponse,
): Endpoint<SiteState> {
  return jiraEndpoint(method, `/rest/servicedeskapi${path}`, scopes, (call) =>
    inDeskWords(() => handler({ ...call, jsm: call.state.jsm, rights: new DeskAccess(call.access) })),
  );
}

/** What Jira's own code refuses on the way is told in the service desk's shape: one message for everything. */
function inDeskWords(work: () => SiteResponse): SiteResponse {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal) || !isObject(error.response.body) || 'errorMessage' in error.response.body) throw error;
    throw deskRefusal(error.response.status, 'sd.validation.error.params', error.message);
  }
}

/** The body as an object; 400 for anything else. */
export function bodyOf(call: DeskCall): Record<string, unknown> {
  if (isObject(call.body)) return call.body;
  throw invalid('The request body must be a JSON object.');
}

/** A list of texts in the body; empty where it is absent, 400 where it is something else. */
export function texts(body: Record<string, unknown>, name: string): string[] {
  const value = body[name] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw invalid(`'${name}' must be a list of texts.`);
}

/** 400 for what was sent. */
export function invalid(message: string): Refusal {
  return deskRefusal(400, 'sd.validation.error.params', message);
}

/** 403 for what the caller may not do. */
export function forbidden(message: string): Refusal {
  return deskRefusal(403, 'sd.error.permission', message);
}
