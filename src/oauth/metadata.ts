import { SCOPES, STANDARD_SCOPES } from '../policy/connection';
import { CLIENT_METHODS } from './client-id';
import type { OauthResult } from './result';

/** Below the issuer. The root of the host is not ours, so this one form is all that clients can find (OpenID Connect Discovery §4). */
export const PATHS = {
  resource: '/.well-known/oauth-protected-resource',
  server: '/.well-known/openid-configuration',
  authorize: '/authorize',
  begin: '/authorize/begin',
  resume: '/authorize/resume',
  token: '/token',
  register: '/register',
  revoke: '/revoke',
  keys: '/jwks',
} as const;

/** Protected resource metadata (RFC 9728 §2). */
export function resourceMetadata(issuer: string): OauthResult {
  const body = {
    resource: issuer,
    authorization_servers: [issuer],
    scopes_supported: STANDARD_SCOPES,
    bearer_methods_supported: ['header'],
    resource_name: 'Drawbridge for Jira and Confluence',
  };
  return { kind: 'document', body };
}

/**
 * Authorization server metadata (RFC 8414 §2) in the form that OpenID clients read. The fields about id tokens are there because clients
 * demand them of a document at this address; there is no `openid` scope and no id token is ever made.
 */
export function serverMetadata(issuer: string): OauthResult {
  const body = {
    issuer,
    authorization_endpoint: issuer + PATHS.authorize,
    token_endpoint: issuer + PATHS.token,
    registration_endpoint: issuer + PATHS.register,
    revocation_endpoint: issuer + PATHS.revoke,
    jwks_uri: issuer + PATHS.keys,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: CLIENT_METHODS,
    revocation_endpoint_auth_methods_supported: CLIENT_METHODS,
    scopes_supported: SCOPES,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
  return { kind: 'document', body };
}
