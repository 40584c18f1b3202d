import * as z from 'zod';
import { SCOPES } from '../policy/connection';
import { equalHashes } from './secret';

/** A client that loses an answer, or asks twice at once, may use the refresh token before the last this long. */
const GRACE_MILLISECONDS = 60_000;
/** So many processes of one client may hold tokens of their own; the oldest access tokens give way, a refresh token more is not given. */
const MOST_ACCESS = 16;
const MOST_REFRESH = 8;

const accessToken = z.object({
  hash: z.string(),
  expiresAt: z.number(),
  /** The scopes of this one token, where its client asked for fewer than were granted. */
  scopes: z.exactOptional(z.array(z.enum(SCOPES))),
});

export const grantSchema = z.object({
  /** SHA-256 of the id of the client that it was given to. */
  client: z.string(),
  /** The address that its tokens are good for (RFC 8707). */
  audience: z.string(),
  access: z.array(accessToken),
  /** Hashes of the refresh tokens that are in force: one, or a few when answers were lost within the grace. */
  refresh: z.array(z.string()),
  /** Refresh tokens that were used, for as long as their use may be a repetition. */
  spent: z.array(z.object({ hash: z.string(), until: z.number() })),
});

/** The tokens of a sign-in or a machine, as hashes. */
export type Grant = z.infer<typeof grantSchema>;
export type AccessToken = z.infer<typeof accessToken>;

/** A grant without any token yet. */
export function emptyGrant(client: string, audience: string): Grant {
  return { client, audience, access: [], refresh: [], spent: [] };
}

/** The grant with one more access token; those that have ended, and the oldest of too many, are dropped. */
export function withAccess(grant: Grant, token: AccessToken, now: number): Grant {
  const live = grant.access.filter(({ expiresAt }) => expiresAt > now);
  return { ...grant, access: [...live, token].slice(-MOST_ACCESS) };
}

/** The access token of this hash, if it is in force. */
export function liveAccess(grant: Grant, hash: string, now: number): AccessToken | null {
  return grant.access.find((token) => equalHashes(token.hash, hash) && token.expiresAt > now) ?? null;
}

/**
 * How a refresh token stands: in force; used a moment ago, when another may be given for it or too many were; or over, used long ago or
 * never given out.
 */
export function refreshStanding(grant: Grant, hash: string, now: number): 'live' | 'within-grace' | 'crowded' | 'over' {
  if (grant.refresh.some((one) => equalHashes(one, hash))) return 'live';
  if (!grant.spent.some((one) => equalHashes(one.hash, hash) && one.until > now)) return 'over';
  return grant.refresh.length < MOST_REFRESH ? 'within-grace' : 'crowded';
}

/**
 * The grant with a new refresh token (OAuth 2.1 §4.3.1: rotation). A token in force takes all its siblings with it into the grace; one
 * within the grace leaves them, since which answer was lost is not known.
 */
export function rotated(grant: Grant, standing: 'live' | 'within-grace', hash: string, now: number): Grant {
  const spent = grant.spent.filter(({ until }) => until > now);
  if (standing === 'within-grace') return { ...grant, spent, refresh: [...grant.refresh, hash] };
  const ending = grant.refresh.map((one) => ({ hash: one, until: now + GRACE_MILLISECONDS }));
  return { ...grant, spent: [...spent, ...ending].slice(-2 * MOST_REFRESH), refresh: [hash] };
}
