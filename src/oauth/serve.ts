import { answerTo, type OauthAnswer } from './answer';
import { authorize } from './authorize';
import { begin } from './begin';
import { PATHS, resourceMetadata, serverMetadata } from './metadata';
import type { OauthPorts } from './ports';
import { register } from './register';
import { isTooLarge, type OauthRequest } from './request';
import type { OauthResult } from './result';
import { resume } from './resume';
import { revoke } from './revoke';
import { token } from './token';

interface Endpoint {
  method: 'GET' | 'POST';
  run(request: OauthRequest, ports: OauthPorts): OauthResult | Promise<OauthResult>;
}

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  [PATHS.resource]: { method: 'GET', run: (_, { issuer }) => resourceMetadata(issuer) },
  [PATHS.server]: { method: 'GET', run: (_, { issuer }) => serverMetadata(issuer) },
  [PATHS.authorize]: { method: 'GET', run: authorize },
  [PATHS.begin]: { method: 'GET', run: begin },
  [PATHS.resume]: { method: 'GET', run: resume },
  [PATHS.token]: { method: 'POST', run: token },
  [PATHS.register]: { method: 'POST', run: register },
  [PATHS.revoke]: { method: 'POST', run: revoke },
  // Nothing is signed for others to check; clients of OpenID want the address to be there.
  [PATHS.keys]: { method: 'GET', run: () => ({ kind: 'document', body: { keys: [] } }) },
};

/**
 * The authorization server below the MCP door (MCP 2026-07-28: authorization; OAuth 2.1).
 * @returns null for a path that is none of its endpoints.
 * @throws when storage or a product cannot be read: nothing was given out then.
 */
export async function serveOauth(request: OauthRequest, ports: OauthPorts): Promise<OauthAnswer | null> {
  const endpoint = Object.hasOwn(ENDPOINTS, request.path) ? ENDPOINTS[request.path] : undefined;
  if (endpoint === undefined) return null;
  if (request.method !== endpoint.method) return answerTo({ kind: 'wrong-method', allow: endpoint.method });
  if (isTooLarge(request)) return answerTo({ kind: 'too-large' });
  return answerTo(await endpoint.run(request, ports));
}
