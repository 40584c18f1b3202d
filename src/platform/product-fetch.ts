import api, { assumeTrustedRoute, NeedsAuthenticationError, type APIResponse } from '@forge/api';
import { Fault } from '../faults/fault';
import type { Operation, ProductAnswer, ProductHttpFor, ProductRequest } from '../ports/product-http';

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

async function answerOf(response: APIResponse): Promise<ProductAnswer> {
  const text = await response.text();
  const retryAfter = Number(response.headers.get('retry-after'));
  return { status: response.status, body: parsed(text), ...(retryAfter > 0 ? { retryAfterSeconds: Math.ceil(retryAfter) } : {}) };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
      const init = {
        method,
        headers: { Accept: 'application/json', ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      };
      try {
        return await answerOf(await (operation.includes(' /wiki/') ? user.requestConfluence(route, init) : user.requestJira(route, init)));
      } catch (error) {
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
