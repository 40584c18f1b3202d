import { installationKeys } from '../connections/installation-secret';
import type { Scope } from '../policy/connection';
import type { Settings } from '../policy/settings/settings';
import { isOurs } from './audience';
import { browserCookie } from './browser-cookie';
import { readClientId, type Client } from './client-id';
import { PATHS } from './metadata';
import type { OauthPorts } from './ports';
import { isAllowedHost, isSameRedirect, redirectPlace, redirectTo, type RedirectPlace } from './redirect-uri';
import { Parameters, type OauthRequest } from './request';
import type { OauthError, OauthResult } from './result';
import { askedScopes } from './scopes';

const MOST_STATE = 2_000;
/** Base64url of a SHA-256 (RFC 7636 §4.2). */
const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/;

/** A request for authorization that is in order. */
export interface Asked {
  client: Client;
  redirectUri: string;
  place: RedirectPlace;
  state: string | null;
  challenge: string;
  scopes: readonly Scope[];
}

/** Told on a page of our own: nobody is sent to an address that is not the client's for sure (RFC 6749 §4.1.2.1). */
function notSent(...lines: string[]): OauthResult {
  const end = 'Nothing was given to anybody. Close this window and start again in the program that sent you here.';
  return { kind: 'bad-request', notice: { title: 'This sign-in cannot go on', lines: [...lines, end] } };
}

/** What is wrong with a request whose client and redirect address are in order: its client is told. */
function fault(parameters: Parameters, settings: Settings, issuer: string): { error: OauthError; description: string } | null {
  if (!settings.raised || !settings.doors.mcp) {
    return { error: 'temporarily_unavailable', description: 'The site admin has closed the bridge for now.' };
  }
  if (parameters.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', description: 'response_type must be code.' };
  }
  if (parameters.get('code_challenge_method') !== 'S256' || !CHALLENGE.test(parameters.get('code_challenge') ?? '')) {
    return { error: 'invalid_request', description: 'PKCE is required: code_challenge with code_challenge_method=S256.' };
  }
  if (!isOurs(parameters.get('resource'), issuer)) {
    return { error: 'invalid_target', description: 'resource must be the address of this MCP server.' };
  }
  if (askedScopes(parameters.get('scope')) === null) {
    return { error: 'invalid_scope', description: 'None of these scopes is offered; see scopes_supported.' };
  }
  return null;
}

/** Reads a request for authorization (OAuth 2.1 §4.1.1), or says what becomes of it instead. One storage read each for settings and secret. */
export async function readAsked(request: OauthRequest, ports: OauthPorts): Promise<{ asked: Asked } | { instead: OauthResult }> {
  const parameters = Parameters.ofQuery(request);
  const [clientId, redirectUri, state] = ['client_id', 'redirect_uri', 'state'].map((name) => parameters.get(name));
  if (parameters.repeated || (state?.length ?? 0) > MOST_STATE)
    return { instead: notSent('The address is not as a client would make it.') };
  const client = readClientId(clientId ?? '', await installationKeys(ports.store, ports.surroundings), ports.surroundings);
  if (client === null) {
    const why = /^https?:/.test(clientId ?? '')
      ? 'This server does not fetch what clients publish about themselves: they register here first.'
      : 'The client is not registered here, or its registration is more than a year old.';
    return { instead: notSent(why) };
  }
  const place = redirectPlace(redirectUri ?? '');
  if (redirectUri === undefined || place === null || !client.redirects.some((one) => isSameRedirect(one, redirectUri))) {
    return { instead: notSent('The client wants its answer at an address that it has not registered.') };
  }
  const settings = await ports.settings();
  if (!isAllowedHost(place.host, settings.connections.redirectHosts)) {
    return {
      instead: notSent(`The site admin does not let clients of ${place.host} sign in. They can allow it on Drawbridge’s admin page.`),
    };
  }
  const wrong = fault(parameters, settings, ports.issuer);
  if (wrong !== null) {
    const told = { error: wrong.error, error_description: wrong.description, state: state ?? null, iss: ports.issuer };
    return { instead: { kind: 'redirect', to: redirectTo(redirectUri, told) } };
  }
  const challenge = parameters.get('code_challenge') ?? '';
  const scopes = askedScopes(parameters.get('scope')) ?? [];
  return { asked: { client, redirectUri, place, state: state ?? null, challenge, scopes } };
}

/**
 * The authorization endpoint. A request in order is not stored yet: the browser is given a mark and sent to `begin`, where it shows whether
 * it keeps such a mark.
 */
export async function authorize(request: OauthRequest, ports: OauthPorts): Promise<OauthResult> {
  const read = await readAsked(request, ports);
  if ('instead' in read) return read.instead;
  const query = Object.entries(request.query).map(([name, values]): [string, string] => [name, values.join(',')]);
  const to = `${ports.issuer}${PATHS.begin}?${new URLSearchParams(query).toString()}`;
  return { kind: 'redirect', to, cookie: browserCookie(request, ports.issuer, ports.surroundings) };
}
