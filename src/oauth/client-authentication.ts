import type { KeyFor } from '../connections/installation-secret';
import { equalHashes } from '../connections/secret';
import { clientSecretOf, readClientId, type Client } from './client-id';
import type { OauthPorts } from './ports';
import type { OauthRequest, Parameters } from './request';

/** What a client says of itself at the token endpoint; nothing of it is checked yet. */
export interface ClientClaim {
  id: string;
  secret: string | null;
}

/** `Basic` of RFC 6749 §2.3.1: both halves are encoded as in a form. Null when it is none. */
function basic(authorization: string): ClientClaim | null {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization) ?? [];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString();
  const at = text.indexOf(':');
  if (at < 0) return null;
  const [id, secret] = [text.slice(0, at), text.slice(at + 1)].map((half) => new URLSearchParams(`half=${half}`).get('half') ?? '');
  return { id: id ?? '', secret: secret ?? '' };
}

/** Who claims to ask: by `Basic`, or by the form's own fields, never by both (RFC 6749 §2.3). Null when nobody or two do. */
export function claimOf({ header }: OauthRequest, form: Parameters): ClientClaim | null {
  const authorization = header('authorization');
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  if (authorization === undefined) return id === undefined ? null : { id, secret: secret ?? null };
  const claim = secret === undefined ? basic(authorization) : null;
  return claim === null || (id !== undefined && id !== claim.id) ? null : claim;
}

/** The registered client of a claim, or null: one that has a secret shows it, one that has none sends none. */
export function provenClient(claim: ClientClaim, keyFor: KeyFor, { surroundings }: OauthPorts): Client | null {
  const client = readClientId(claim.id, keyFor, surroundings);
  if (client === null) return null;
  if (client.method === 'none') return claim.secret === null ? client : null;
  const { sha256 } = surroundings;
  const fits = equalHashes(sha256(clientSecretOf(client.id, keyFor, surroundings)), sha256(claim.secret ?? ''));
  return fits ? client : null;
}
