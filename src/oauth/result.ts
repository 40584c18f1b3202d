/** Error codes of RFC 6749 §4.1.2.1 and §5.2, RFC 7591 §3.2.2, RFC 8707 §2. */
export type OauthError =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_client_metadata'
  | 'invalid_grant'
  | 'invalid_redirect_uri'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_target'
  | 'temporarily_unavailable'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

/** What a person reads at the trigger's own address: plain sentences, and a code to type where there is one. */
export interface Notice {
  title: string;
  lines: readonly string[];
  code?: string;
  link?: { text: string; to: string };
}

/** Everything that an endpoint can come to; `answer.ts` says how each is told over HTTP. */
export type OauthResult =
  | { kind: 'document'; body: object }
  | { kind: 'registered'; body: object }
  | { kind: 'done' }
  | { kind: 'refused'; error: OauthError; description: string }
  | { kind: 'redirect'; to: string; cookie?: string }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'bad-request'; notice: Notice }
  | { kind: 'wrong-method'; allow: string }
  | { kind: 'too-large' };

/** A refusal that its client reads as JSON. The description says what would be accepted, and never repeats what was sent. */
export function refused(error: OauthError, description: string): Extract<OauthResult, { kind: 'refused' }> {
  return { kind: 'refused', error, description };
}
