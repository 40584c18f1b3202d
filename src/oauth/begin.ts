import { newId } from '../connections/secret';
import { readAsked } from './authorize';
import { browserMark } from './browser-cookie';
import { storePending } from './pending';
import type { OauthPorts } from './ports';
import { redirectTo } from './redirect-uri';
import type { OauthRequest } from './request';
import type { Notice, OauthResult } from './result';
import { newShortCode, shortCodeHash } from './short-code';
import { knownSite } from './site-address';

const WAITS_MILLISECONDS = 10 * 60_000;

function byHand(code: string, page: string | null): Notice {
  const where = 'Open Drawbridge connections under Apps in Jira or Confluence, in this same browser, and type this code there.';
  return {
    title: 'Sign in with a code',
    code,
    lines: [where, 'It is good for ten minutes. Never type a code that somebody sent to you.'],
    ...(page === null ? {} : { link: { text: 'Open Drawbridge connections', to: page } }),
  };
}

/**
 * Stores the request of a browser that came from `authorize`, and sends it to the connections page, where Atlassian knows who looks. Where
 * the browser keeps no cookie, or the site's address is not known yet, a code leads there by hand.
 */
export async function begin(request: OauthRequest, ports: OauthPorts): Promise<OauthResult> {
  const read = await readAsked(request, ports);
  if ('instead' in read) return read.instead;
  const { client, redirectUri, place, state, challenge, scopes } = read.asked;
  if (!(await ports.mayBegin())) {
    const description = 'Too many sign-ins begin at this moment. Try again in a minute.';
    const told = { error: 'temporarily_unavailable', error_description: description, state, iss: ports.issuer };
    return { kind: 'redirect', to: redirectTo(redirectUri, told) };
  }
  const { surroundings } = ports;
  const mark = browserMark(request, ports.issuer);
  const code = newShortCode(surroundings);
  const id = newId(surroundings);
  await storePending(
    {
      id,
      state: 'asked',
      shortCode: shortCodeHash(code, surroundings),
      client: surroundings.sha256(client.id),
      clientName: client.name,
      redirectUri,
      redirectHost: place.host,
      onThisMachine: place.onThisMachine,
      clientState: state,
      challenge,
      scopes: [...scopes],
      browser: mark === null ? null : surroundings.sha256(mark),
      expiresAt: surroundings.now() + WAITS_MILLISECONDS,
      person: null,
      finish: null,
      connection: null,
      code: null,
    },
    ports,
  );
  const site = await knownSite(ports.store);
  if (site === null || mark === null) return { kind: 'notice', notice: byHand(code, site === null ? null : ports.pageOn(site, 'consent')) };
  return { kind: 'redirect', to: ports.pageOn(site, `consent/${id}`) };
}
