import { NOTICE_POLICY, noticePage } from './notice-page';
import type { Notice, OauthResult } from './result';

/** An HTTP answer of this server. */
export interface OauthAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Nothing of this server may be kept by anyone between (RFC 6749 §5.1), nor say where a person came from. */
const EVERY = { 'Cache-Control': 'no-store', Pragma: 'no-cache', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' };

function json(status: number, body: object, headers: Record<string, string> = {}): OauthAnswer {
  return { status, headers: { ...EVERY, 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function page(status: number, notice: Notice): OauthAnswer {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': NOTICE_POLICY, 'X-Frame-Options': 'DENY' };
  return { status, headers: { ...EVERY, ...headers }, body: noticePage(notice) };
}

function assertNever(result: never): never {
  throw new Error(`A result without an answer: ${JSON.stringify(result)}`);
}

/** The one way from what an endpoint came to, to what goes over the wire. */
export function answerTo(result: OauthResult): OauthAnswer {
  switch (result.kind) {
    case 'document':
      return json(200, result.body);
    case 'registered':
      return json(201, result.body);
    case 'done':
      return { status: 200, headers: EVERY, body: '' };
    case 'refused': {
      const body = { error: result.error, error_description: result.description };
      if (result.error === 'invalid_client') return json(401, body, { 'WWW-Authenticate': 'Basic realm="drawbridge"' });
      return json(result.error === 'temporarily_unavailable' ? 503 : 400, body);
    }
    case 'redirect': {
      const cookie = result.cookie === undefined ? {} : { 'Set-Cookie': result.cookie };
      return { status: 302, headers: { ...EVERY, Location: result.to, ...cookie }, body: '' };
    }
    case 'notice':
      return page(200, result.notice);
    case 'bad-request':
      return page(400, result.notice);
    case 'wrong-method':
      return json(405, { error: 'invalid_request', error_description: `Use ${result.allow}.` }, { Allow: result.allow });
    case 'too-large':
      return json(413, { error: 'invalid_request', error_description: 'The request is larger than any honest one.' });
    default:
      return assertNever(result);
  }
}
