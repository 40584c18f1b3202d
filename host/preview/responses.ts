import type { HttpAnswer } from '../http-answer';
import type { PreviewInvoked } from './contract';

/** Nothing from elsewhere, and in nobody's frame. Atlaskit's select writes its styles at run time. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Text of a kind, for the preview's own pages only. */
export function text(status: number, type: string, body: string): HttpAnswer {
  return { status, headers: { ...HEADERS, 'content-type': `${type};charset=UTF-8` }, body };
}

export function document(status: number, body: string): HttpAnswer {
  return text(status, 'text/html', body);
}

export function json(body: PreviewInvoked): HttpAnswer {
  return text(200, 'application/json', JSON.stringify(body));
}

/** Sends a browser on, and tells nobody else where to. */
export function redirect(location: string): HttpAnswer {
  const { headers } = text(302, 'text/plain', '');
  return { status: 302, headers: { ...headers, location }, body: null };
}
