import type { Surroundings } from '../ports/surroundings';
import type { OauthRequest } from './request';

const LIFE_SECONDS = 600;

/** `__Host-`: only this very host can have set it (RFC 6265bis §4.1.3.2). The local host speaks http, where the prefix is not allowed. */
const nameFor = (issuer: string): string => `${issuer.startsWith('https:') ? '__Host-' : ''}drawbridge-browser`;

/** What this browser was given at `authorize`, or null. */
export function browserMark({ header }: OauthRequest, issuer: string): string | null {
  const name = nameFor(issuer);
  for (const cookie of (header('cookie') ?? '').split(';')) {
    const [key, value = ''] = cookie.trim().split('=', 2);
    if (key === name && /^[0-9a-f]{64}$/.test(value)) return value;
  }
  return null;
}

/** The cookie that tells this browser from any other: what it has already, so that two sign-ins at once do not disturb each other. */
export function browserCookie(request: OauthRequest, issuer: string, { sha256, randomSecret }: Surroundings): string {
  const mark = browserMark(request, issuer) ?? sha256(randomSecret(32));
  const secure = issuer.startsWith('https:') ? '; Secure' : '';
  return `${nameFor(issuer)}=${mark}; Path=/; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
