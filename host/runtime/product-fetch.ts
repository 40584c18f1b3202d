import { TornConnection } from '../site/behaviour/fault';
import type { People } from '../site/people';
import type { Product, SiteCaller } from '../site/request';
import type { Site } from '../site/site';
import type { ForgeTarget } from './forge-target';
import { UnmodelledCall } from './forge-target';
import type { Manifest } from './manifest';
import { coverage } from './scopes';
import { UnreadablePath, siteRequest } from './site-request';
import { encodeResponse } from './site-response';

export interface ProductFetchOptions {
  site: Site;
  people: Pick<People, 'get'>;
  manifest: Pick<Manifest, 'scopes'>;
}

/** The outcome of one product call: what the app gets, whom it ran as, and why it was refused where it was. */
interface ProductAnswer {
  response: Response;
  accountId?: string;
  refusal?: string;
}

/**
 * `requestJira` and `requestConfluence`: finds the caller, tests the manifest's scopes, asks the site. What Atlassian's proxy refuses comes
 * back as the header `forge-proxy-error`, which the SDK throws as `NeedsAuthenticationError` or `ProxyRequestError`; a scope that is missing
 * is the API gateway's 401. `invokingPerson` is the person of the invocation, if it has one.
 */
export async function fetchProduct(
  { site, people, manifest }: ProductFetchOptions,
  target: ForgeTarget,
  path: string,
  init: RequestInit,
  invokingPerson: string | undefined,
): Promise<ProductAnswer> {
  const product = productOf(target, path);
  const impersonated = target.provider === 'user' ? target.accountId : undefined;
  const accountId = impersonated ?? invokingPerson;
  if (target.provider === 'user') {
    if (accountId === undefined) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR', 'asUser() in an invocation without a user');
    const person = people.get(accountId);
    if (!person?.active || person.accountType !== 'atlassian') {
      return proxyError(403, 'USER_NOT_ALLOWED_ERR', `the account ${accountId} is unknown, deactivated or not a person's`);
    }
  } else if (target.provider !== 'app') {
    throw new Error(`A product call without asUser() or asApp() is refused: ${path}`);
  }
  const caller: SiteCaller = target.provider === 'user' && accountId !== undefined ? { kind: 'person', accountId } : { kind: 'app' };
  const runsAs = caller.kind === 'person' ? { accountId: caller.accountId } : {};
  try {
    const sent = new Request('http://site.invalid', { ...init, method: 'POST' });
    const bytes = init.body === null || init.body === undefined ? null : await sent.bytes();
    const request = siteRequest(init.method ?? 'GET', path, sent.headers, bytes);
    const sets = site.scopesFor(product, request.method, request.path);
    const refused = sets && scopeRefusal(manifest, sets, impersonated !== undefined);
    if (refused) return { ...refused, ...runsAs };
    const { status, headers, body } = encodeResponse(await site.answer(product, request, caller));
    return { response: new Response(body, { status, headers }), ...runsAs };
  } catch (error) {
    // What the platform's own fetch rejects with.
    if (error instanceof TornConnection) throw new TypeError('fetch failed', { cause: error });
    if (!(error instanceof UnreadablePath)) throw error;
    return { response: Response.json({ code: 400, message: error.message }, { status: 400 }), ...runsAs };
  }
}

function productOf(target: ForgeTarget, path: string): Product {
  if (target.remote === 'jira' || target.remote === 'confluence') return target.remote;
  throw new UnmodelledCall(target, path);
}

function scopeRefusal(
  { scopes }: Pick<Manifest, 'scopes'>,
  sets: readonly (readonly string[])[],
  impersonating: boolean,
): ProductAnswer | undefined {
  const declared = coverage(scopes, sets, false);
  if (!declared.covered) {
    const names = declared.missing.join(' ');
    const response = Response.json(
      { code: 401, message: 'Unauthorized; scope does not match' },
      { status: 401, headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${names}"` } },
    );
    return { response, refusal: `the manifest lacks the scope(s) ${names || 'that would open this operation to apps: it has none'}` };
  }
  const verdict = impersonating ? coverage(scopes, sets, true) : declared;
  if (verdict.covered) return undefined;
  return proxyError(403, 'IMPERSONATION_NOT_ALLOWED_ERR', `asUser(accountId) needs allowImpersonation on ${verdict.missing.join(' ')}`);
}

function proxyError(status: number, code: string, refusal: string): ProductAnswer {
  return { response: new Response(null, { status, headers: { 'forge-proxy-error': code } }), refusal };
}
