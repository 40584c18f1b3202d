import { installationKeys } from '../connections/installation-secret';
import { isOurs } from './audience';
import { claimOf, provenClient } from './client-authentication';
import { machineToken } from './machine-token';
import type { OauthPorts } from './ports';
import { redeemCode } from './redeem-code';
import { refresh } from './refresh';
import { Parameters, type OauthRequest } from './request';
import { refused, type OauthResult } from './result';

/** The token endpoint (OAuth 2.1 §3.2): codes, refresh tokens and the secrets of machines, each for tokens of this one audience. */
export async function token(request: OauthRequest, ports: OauthPorts): Promise<OauthResult> {
  const form = Parameters.ofForm(request);
  if (form === null || form.repeated) {
    return refused('invalid_request', 'Send a form (application/x-www-form-urlencoded) with each parameter once.');
  }
  const claim = claimOf(request, form);
  if (claim === null) return refused('invalid_client', 'Say who asks, in one way: client_id in the form, or HTTP Basic.');
  if (!isOurs(form.get('resource'), ports.issuer)) return refused('invalid_target', 'resource must be the address of this MCP server.');
  const type = form.get('grant_type');
  if (type === 'client_credentials') return machineToken(form, claim, ports);
  if (type !== 'authorization_code' && type !== 'refresh_token') {
    return refused('unsupported_grant_type', 'grant_type must be authorization_code, refresh_token or client_credentials.');
  }
  const keyFor = await installationKeys(ports.store, ports.surroundings);
  const client = provenClient(claim, keyFor, ports);
  if (client === null) return refused('invalid_client', 'The client is not registered here, or did not show its secret: register again.');
  return type === 'authorization_code' ? redeemCode(form, client, keyFor, ports) : refresh(form, client, keyFor, ports);
}
