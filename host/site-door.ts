import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from './http-answer';
import { UnreadablePath, productOf, siteRequest } from './runtime/site-request';
import { encodeResponse } from './runtime/site-response';
import type { People } from './site/people';
import { familyRefusal, jiraSignInRefusal } from './site/refusal';
import type { SiteCaller } from './site/request';
import type { Site } from './site/site';

interface SiteDoor {
  site: Site;
  people: Pick<People, 'authenticate'>;
}

/** A request whose path is the site's own, whatever it was on the wire. */
type SiteCall = Pick<IncomingMessage, 'headers'> & { method: string | undefined; url: string };

/**
 * Serves `/rest` and `/wiki` to any REST client: Basic authentication with a person's email and site token, or nobody at all.
 * Throws `TornConnection`. Wrong credentials are answered 401 in the product's own shape, also where anonymous readers are welcome.
 */
export async function siteAnswer({ site, people }: SiteDoor, incoming: SiteCall, body: Uint8Array | null): Promise<HttpAnswer> {
  try {
    const headers = Object.entries(incoming.headers).map(
      ([name, value = '']) => [name, Array.isArray(value) ? value.join(', ') : value] as const,
    );
    const request = siteRequest(incoming.method ?? 'GET', incoming.url, headers, body);
    const product = productOf(request.path);
    const caller = callerOf(people, incoming.headers.authorization);
    if (caller) return encodeResponse(await site.answer(product, request, caller));
    const refusal = product === 'jira' ? jiraSignInRefusal() : familyRefusal(401, 'UNAUTHORIZED', 'Unauthorized', request.path);
    return encodeResponse(refusal.response);
  } catch (error) {
    if (!(error instanceof UnreadablePath)) throw error;
    return encodeResponse(familyRefusal(400, 'INVALID_REQUEST_PARAMETER', error.message, incoming.url).response);
  }
}

function callerOf(people: Pick<People, 'authenticate'>, authorization: string | undefined): SiteCaller | undefined {
  if (authorization === undefined) return { kind: 'anonymous' };
  const [, encoded = ''] = /^basic\s+(\S+)$/i.exec(authorization) ?? [];
  const [, email = '', token = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const person = people.authenticate(email, token);
  return person && { kind: 'person', accountId: person.id };
}
