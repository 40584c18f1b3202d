import type { DatabaseSync } from 'node:sqlite';
import { ownAddress } from './own-address';
import type { OwnAddress } from './own-address';
import { Refusal, familyRefusal, jiraPayloadRefusal, jiraSignInRefusal } from './refusal';
import type { Product, SiteCaller, SiteRequest, SiteResponse } from './request';
import type { RequestLog } from './request-log';
import type { Route, Router } from './router';
import type { Site } from './site';
import type { SiteState } from './state';
import { inTransaction } from './transaction';

export interface ServeOptions {
  database: DatabaseSync;
  router: Router<SiteState>;
  state: SiteState;
  log: RequestLog;
  now(): number;
}

/**
 * The site's one way in: route, who asks, body, handler; each request is one transaction and leaves one line in the log. Links to the site
 * itself are kept without its address and answered with it.
 */
export function serve(options: ServeOptions): Omit<Site, 'answer'> {
  const address = ownAddress(() => options.state.origin());
  return {
    handle(product, request, caller) {
      const { status, headers, body } = answer(options, product, addressed(request, address), caller);
      options.log.add(product, request, caller, status, true);
      return { status, headers, body: address.show(body) };
    },
    scopesFor: (product, method, path) => options.router.find(product, method, path)?.endpoint.scopes,
  };
}

function addressed(request: SiteRequest, { keep }: OwnAddress): SiteRequest {
  const query = new URLSearchParams([...request.query].map(([name, value]): [string, string] => [name, keep(value)]));
  return { ...request, query, body: typeof request.body === 'string' ? keep(request.body) : request.body };
}

function answer({ database, router, state, now }: ServeOptions, product: Product, request: SiteRequest, caller: SiteCaller): SiteResponse {
  try {
    const route = router.route(product, request.method, request.path);
    checkCaller(state, caller, route, request.path);
    const body = parseBody(request);
    const { endpoint, path } = route;
    const attempt = <T>(work: () => T): T => inTransaction(database, work);
    return attempt(() => endpoint.handler({ request, path, query: request.query, body, caller, state, now, attempt }));
  } catch (error) {
    if (error instanceof Refusal) return error.response;
    throw error;
  }
}

/** A person must be known and active. Calls as the app itself are refused by name: nothing in Drawbridge may make one. */
function checkCaller(state: SiteState, caller: SiteCaller, { endpoint }: Route<SiteState>, path: string): void {
  if (caller.kind === 'app') {
    throw familyRefusal(501, 'NOT_IMPLEMENTED', 'Calls as the app itself are not modelled by the local site.', path);
  }
  if (caller.kind === 'person' ? state.people.get(caller.accountId)?.active : endpoint.access === 'anonymous') return;
  if (endpoint.product === 'jira') throw jiraSignInRefusal();
  throw familyRefusal(401, 'UNAUTHORIZED', 'Unauthorized', path);
}

/** The body as JSON; undefined where there is none, or where an endpoint reads the parts of a multipart one by itself. */
function parseBody(request: SiteRequest): unknown {
  if (typeof request.body !== 'string' || request.body.trim() === '') return undefined;
  try {
    return JSON.parse(request.body) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (/^\/rest\/(?!servicedeskapi\/)/.test(request.path)) {
      throw jiraPayloadRefusal('There was an error parsing JSON. Check that your request body is valid.');
    }
    throw familyRefusal(400, 'INVALID_REQUEST_PARAMETER', 'The request body is not valid JSON.', request.path);
  }
}
