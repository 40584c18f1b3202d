import { PATHS } from '../oauth/metadata';
import { STANDARD_SCOPES, type Scope } from '../policy/connection';
import type { NotAdmitted } from './admission';
import { rpcError, type TriggerResponse } from './event';

const UNAUTHORIZED = -32001;
const AGAIN = 'Sign in again, or make a new key on the Drawbridge connections page.';

const SAID: Readonly<Record<NotAdmitted, string>> = {
  'no-credential':
    'Sign in (OAuth 2.1, see WWW-Authenticate), or send an agent key as "Authorization: Bearer drawbridge_key_…". Make one on the Drawbridge connections page in Jira or Confluence.',
  'unknown-credential': `This key or token is not known here. ${AGAIN}`,
  'expired-credential': `This key or sign-in has expired. ${AGAIN}`,
  'revoked-credential': `This key or sign-in was revoked. ${AGAIN}`,
  'paused-credential': 'This connection is paused because its calls were unusual. A site admin can let it go on.',
};

function bearer(mcpUrl: string, scopes: readonly Scope[], error: string): string {
  return `Bearer realm="drawbridge", ${error}resource_metadata="${mcpUrl}${PATHS.resource}", scope="${scopes.join(' ')}"`;
}

/** The challenge for a call that the connection's scopes do not cover (RFC 6750 §3.1): every scope that would be needed, those it has included. */
export function insufficientScope(scopes: readonly Scope[], mcpUrl: string): string {
  return bearer(mcpUrl, [...new Set(scopes)], 'error="insufficient_scope", ');
}

/** 401 with a challenge (RFC 6750 §3, RFC 9728 §5.1): the error code only when a credential was sent. */
export function challenge(why: NotAdmitted, mcpUrl: string): TriggerResponse {
  const error = why === 'no-credential' ? '' : `error="invalid_token", error_description="${SAID[why]}", `;
  return rpcError(401, UNAUTHORIZED, SAID[why], { 'WWW-Authenticate': bearer(mcpUrl, STANDARD_SCOPES, error) });
}
