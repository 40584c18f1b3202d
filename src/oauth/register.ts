import * as z from 'zod';
import { installationKeys } from '../connections/installation-secret';
import { CLIENT_METHODS, clientIdOf, clientSecretOf, endOf } from './client-id';
import type { OauthPorts } from './ports';
import { isAllowedHost, redirectPlace } from './redirect-uri';
import type { OauthRequest } from './request';
import { refused, type OauthResult } from './result';

const MOST_REDIRECTS = 10;
const MOST_NAME = 100;

const metadata = z.looseObject({
  redirect_uris: z.array(z.string()).min(1).max(MOST_REDIRECTS),
  client_name: z.string().optional(),
  grant_types: z.array(z.string()).optional(),
  response_types: z.array(z.string()).optional(),
  token_endpoint_auth_method: z.string().optional(),
});

function parsedBody(body: string): z.infer<typeof metadata> | null {
  try {
    return metadata.parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** A name as a person may be shown it: one line, nothing invisible or turned around. */
function shownName(name: string): string {
  return name
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, MOST_NAME);
}

/**
 * Dynamic client registration (RFC 7591). The answer's client id is the registration itself, signed: however many register, nothing is
 * stored. Redirect addresses that the admin does not allow are left out; at least one must remain.
 */
export async function register({ body }: OauthRequest, ports: OauthPorts): Promise<OauthResult> {
  const said = parsedBody(body);
  if (said === null) {
    return refused('invalid_client_metadata', `Send JSON with redirect_uris, 1 to ${MOST_REDIRECTS} addresses (RFC 7591).`);
  }
  if (said.grant_types !== undefined && !said.grant_types.includes('authorization_code')) {
    return refused('invalid_client_metadata', 'Only clients of authorization_code register; machines are made on the connections page.');
  }
  const { redirectHosts } = (await ports.settings()).connections;
  const redirects = said.redirect_uris.filter((uri) => isAllowedHost(redirectPlace(uri)?.host ?? '', redirectHosts));
  const [first] = redirects;
  if (first === undefined) {
    return refused('invalid_redirect_uri', 'No redirect address is https at a host that the site admin allows, or http on loopback.');
  }
  const { surroundings } = ports;
  const keyFor = await installationKeys(ports.store, surroundings);
  const method = CLIENT_METHODS.find((one) => one === said.token_endpoint_auth_method) ?? 'none';
  const name = shownName(said.client_name ?? '') || (redirectPlace(first)?.host ?? 'A client');
  const at = surroundings.now();
  const id = clientIdOf({ name, redirects, method, at }, keyFor, surroundings);
  if (id === null) return refused('invalid_client_metadata', 'This is more than a client needs to say: shorten the redirect addresses.');
  return {
    kind: 'registered',
    body: {
      client_id: id,
      client_id_issued_at: Math.floor(at / 1000),
      ...(method === 'none'
        ? {}
        : { client_secret: clientSecretOf(id, keyFor, surroundings), client_secret_expires_at: Math.floor(endOf({ at }) / 1000) }),
      client_name: name,
      redirect_uris: redirects,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: method,
    },
  };
}
