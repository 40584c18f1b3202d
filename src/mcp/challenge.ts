import { SCOPES, type Scope } from '../policy/connection';
import type { NotAdmitted } from './admission';
import { rpcError, type TriggerResponse } from './event';

const UNAUTHORIZED = -32001;

const SAID: Readonly<Record<NotAdmitted, string>> = {
  'no-credential':
    'Send an agent key as "Authorization: Bearer drawbridge_…". Make one on the Drawbridge connections page in Jira or Confluence.',
  'unknown-credential': 'This agent key is not known here. Make a new one on the Drawbridge connections page.',
  'expired-credential': 'This agent key has expired. Make a new one on the Drawbridge connections page.',
  'revoked-credential': 'This agent key was revoked. Make a new one on the Drawbridge connections page.',
  'paused-credential': 'This connection is paused because its calls were unusual. A site admin can let it go on.',
};

/** The challenge for a call that the connection's scopes do not cover (RFC 6750 §3.1): every scope that would be needed, those it has included. */
export function insufficientScope(scopes: readonly Scope[]): string {
  return `Bearer realm="drawbridge", error="insufficient_scope", scope="${[...new Set(scopes)].join(' ')}"`;
}

/** 401 with a challenge (RFC 6750 §3): the error code only when a credential was sent. */
export function challenge(why: NotAdmitted): TriggerResponse {
  const scope = SCOPES.filter((one) => one.endsWith(':read') || one.endsWith(':write')).join(' ');
  const error =
    why === 'no-credential' ? '' : `, error="invalid_token", error_description="${SAID[why].replace(/"/g, "'").replace('…', '...')}"`;
  return rpcError(401, UNAUTHORIZED, SAID[why], { 'WWW-Authenticate': `Bearer realm="drawbridge", scope="${scope}"${error}` });
}
