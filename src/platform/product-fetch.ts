import api, { assumeTrustedRoute, NeedsAuthenticationError, ProxyRequestError, type APIResponse } from '@forge/api';
import { Fault, PERSON_GONE } from '../faults/fault';
import type { Operation, ProductAnswer, ProductHttpFor, ProductRequest } from '../ports/product-http';
import { quotaOf } from './quota-headers';

/**
 * Fills a published path template. Each value becomes exactly one encoded segment, so no value can add a segment, a query or a step
 * upwards; `assumeTrustedRoute` is right because of that and only here.
 */
export function fillPath(operation: Operation, request: ProductRequest): string {
  const template = operation.slice(operation.indexOf(' ') + 1);
  const path = template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = request.path?.[name];
    if (value === undefined || value === '' || value === '.' || value === '..') throw new Error(`${operation} needs a usable ${name}.`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function answerOf(response: APIResponse, { expects }: ProductRequest): Promise<ProductAnswer> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const quota = quotaOf(response.headers);
  const paced = { ...(retryAfter > 0 ? { retryAfterSeconds: Math.ceil(retryAfter) } : {}), ...(quota ? { quota } : {}) };
  const answer = { status: response.status, ...paced };
  if (expects === 'bytes' && response.ok) return { ...answer, body: undefined, bytes: new Uint8Array(await response.arrayBuffer()) };
  const text = await response.text();
  if (text === '') return { ...answer, body: undefined };
  try {
    return { ...answer, body: JSON.parse(text) as unknown };
  } catch {
    return { ...answer, body: undefined, unreadable: true };
  }
}

/** The content of a request. A file is packed as a form here, since the SDK takes bytes but no form; products want the token header with it. */
async function contentOf({ body, file }: ProductRequest): Promise<{ headers?: Record<string, string>; body?: string | ArrayBuffer }> {
  if (file) {
    const form = new FormData();
    form.append('file', new Blob([file.bytes], { type: file.mediaType }), file.name);
    const packed = new Response(form);
    const type = packed.headers.get('content-type') ?? 'multipart/form-data';
    return { headers: { 'Content-Type': type, 'X-Atlassian-Token': 'no-check' }, body: await packed.arrayBuffer() };
  }
  return body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** What Atlassian's proxy says when it lets nobody act as this account: it is deactivated, or has left the site. */
const NOBODY = 'USER_NOT_ALLOWED_ERR';

function personGone(): Fault {
  return new Fault({
    kind: 'refused',
    rule: PERSON_GONE,
    reason: 'Atlassian does not let the app act as this person.',
    whoCanChange: 'A site admin',
  });
}

/**
 * Product calls as one person: `asUser()` when the platform has the person in the invocation, else `asUser(accountId)`, which the
 * platform allows for scopes with `allowImpersonation` (Forge: offline user impersonation). There is no `asApp` here on purpose.
 */
export const productFetch: ProductHttpFor = (person) => {
  const user = person.present ? api.asUser() : api.asUser(person.accountId);
  return {
    async call(operation, request) {
      const method = operation.slice(0, operation.indexOf(' '));
      const route = assumeTrustedRoute(fillPath(operation, request));
      const content = await contentOf(request);
      const accept = request.expects === 'bytes' ? '*/*' : 'application/json';
      const init = { ...content, method, headers: { Accept: accept, ...content.headers } };
      const isConfluence = operation.includes(' /wiki/');
      try {
        return await answerOf(await (isConfluence ? user.requestConfluence(route, init) : user.requestJira(route, init)), request);
      } catch (error) {
        // What fetch rejects with when the connection breaks, before or within the answer.
        if (error instanceof TypeError) {
          throw new Fault({ kind: 'upstream-unavailable', product: isConfluence ? 'Confluence' : 'Jira', status: null });
        }
        if (error instanceof ProxyRequestError && error.errorCode === NOBODY) throw personGone();
        if (!(error instanceof NeedsAuthenticationError)) throw error;
        throw new Fault({
          kind: 'needs-consent',
          missing: ['access of this app to Atlassian on the person’s behalf'],
          mend: 'The person opens the app once in Jira or Confluence and allows it.',
        });
      }
    },
  };
};
