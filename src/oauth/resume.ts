import { equalHashes, newSecret } from '../connections/secret';
import { browserMark } from './browser-cookie';
import { move, pendingOf, type Pending } from './pending';
import type { OauthPorts } from './ports';
import { redirectTo } from './redirect-uri';
import { Parameters, type OauthRequest } from './request';
import type { OauthResult } from './result';

const CODE_MILLISECONDS = 60_000;

const NOT_HERE: OauthResult = {
  kind: 'bad-request',
  notice: {
    title: 'This sign-in cannot be finished here',
    lines: [
      'It is over already, or it was begun in another browser: who begins, approves and comes back must be one and the same.',
      'Nothing was given to anybody. Start again in the program that wants to connect.',
    ],
  },
};

/** Whether this is the browser that began, and that of the person who decided. */
function isBoth(pending: Pending, finish: string, mark: string | null, { sha256 }: OauthPorts['surroundings']): boolean {
  if (pending.finish === null || !equalHashes(pending.finish, sha256(finish))) return false;
  return pending.browser === null || (mark !== null && equalHashes(pending.browser, sha256(mark)));
}

/**
 * Where the browser comes back to from the connections page: the client gets its code, or hears that it was refused, each once
 * (RFC 6749 §4.1.2, RFC 9207).
 */
export async function resume(request: OauthRequest, ports: OauthPorts): Promise<OauthResult> {
  const parameters = Parameters.ofQuery(request);
  const { surroundings, issuer } = ports;
  const pending = await pendingOf(parameters.get('request') ?? '-', ports);
  const mark = browserMark(request, issuer);
  if (pending === null || !isBoth(pending, parameters.get('finish') ?? '', mark, surroundings)) return NOT_HERE;
  const told = { state: pending.clientState, iss: issuer };
  if (pending.state === 'refused') {
    if (!(await move(pending, { state: 'over' }, ports))) return NOT_HERE;
    return { kind: 'redirect', to: redirectTo(pending.redirectUri, { error: 'access_denied', ...told }) };
  }
  if (pending.state !== 'approved') return NOT_HERE;
  const code = newSecret('code', pending.id, surroundings);
  const stored = { hash: surroundings.sha256(code), expiresAt: surroundings.now() + CODE_MILLISECONDS };
  if (!(await move(pending, { state: 'coded', code: stored }, ports))) return NOT_HERE;
  return { kind: 'redirect', to: redirectTo(pending.redirectUri, { code, ...told }) };
}
