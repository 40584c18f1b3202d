import { z } from 'zod';
import type { HttpAnswer } from '../http-answer';

const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'];

const fields = z.looseObject({ grant_type: z.string().optional() });

/**
 * `auth.atlassian.com/oauth/token` (OAuth 2.0, 3LO). No OAuth client is registered with the local host, since Drawbridge needs none; so a
 * request that can be read is refused as RFC 6749 section 5.2 refuses an unknown client. Takes JSON or a form, as the body's type says.
 */
export function tokenAnswer(contentType: string, body: string | null): HttpAnswer {
  const read = fields.safeParse(contentType.startsWith('application/x-www-form-urlencoded') ? formOf(body) : jsonOf(body));
  if (!read.success) return refused(400, 'invalid_request', 'Incorrect request parameters');
  if (!GRANT_TYPES.includes(read.data.grant_type ?? '')) {
    return refused(400, 'invalid_request', `grant_type must be one of [${GRANT_TYPES.join('|')}]`);
  }
  return refused(401, 'invalid_client', 'The local host has no OAuth clients: use Basic authentication with an email and a site token.');
}

function formOf(body: string | null): unknown {
  return Object.fromEntries(new URLSearchParams(body ?? ''));
}

/** The value, or undefined for what is not JSON. */
function jsonOf(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '') as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refused(status: number, error: string, description: string): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error, error_description: description }),
  };
}
