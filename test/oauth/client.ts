import { createHash, randomBytes } from 'node:crypto';
import type { Scope } from '../../src/policy/connection';
import type { TriggerAnswer } from '../support/mcp-caller';
import { answered, type PersonName, type World } from '../support/world';
import { Browser, send } from './browser';

export const REDIRECT = 'http://127.0.0.1:43110/callback';

export interface Tokens {
  access_token: string;
  refresh_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
}

/** All that a client has to do with: the trigger's address. */
type Reached = Pick<World, 'runtime'>;

/** An MCP client that signs in, played by hand so that each step can be done wrongly. */
export class Client {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(16).toString('base64url');

  private constructor(
    readonly world: Reached,
    readonly id: string,
    readonly redirect: string,
  ) {}

  static async registered(world: Reached, metadata: Record<string, unknown> = {}): Promise<Client> {
    const body = { client_name: 'Test client', redirect_uris: [REDIRECT], token_endpoint_auth_method: 'none', ...metadata };
    const answer = await register(world, body);
    const { client_id: id, redirect_uris: redirects } = JSON.parse(answer.body) as { client_id: string; redirect_uris: string[] };
    return new Client(world, id, redirects[0] ?? '');
  }

  /** The address that the client sends its person to; parameters that are null are left out. */
  asks(changes: Record<string, string | null> = {}): string {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    const parameters: Record<string, string | null> = {
      response_type: 'code',
      client_id: this.id,
      redirect_uri: this.redirect,
      state: this.state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      resource: issuerOf(this.world),
      scope: 'jira:read jira:write',
      ...changes,
    };
    const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
    return `${issuerOf(this.world)}/authorize?${new URLSearchParams(given).toString()}`;
  }

  /** The code for tokens; parameters that are null are left out. */
  redeem(code: string, changes: Record<string, string | null> = {}): Promise<TriggerAnswer> {
    return token(this.world, {
      grant_type: 'authorization_code',
      code,
      client_id: this.id,
      redirect_uri: this.redirect,
      code_verifier: this.verifier,
      resource: issuerOf(this.world),
      ...changes,
    });
  }

  refresh(refreshToken: string, changes: Record<string, string | null> = {}): Promise<TriggerAnswer> {
    return token(this.world, { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: this.id, ...changes });
  }
}

export const issuerOf = (world: Reached): string => world.runtime.triggerUrl('mcp');

export function register(world: Reached, body: unknown): Promise<TriggerAnswer> {
  return send(world, 'POST', `${issuerOf(world)}/register`, {
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function form(
  world: Reached,
  path: string,
  fields: Record<string, string | null>,
  headers: Record<string, string> = {},
): Promise<TriggerAnswer> {
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null);
  const body = new URLSearchParams(given).toString();
  return send(world, 'POST', issuerOf(world) + path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
}

export function token(world: Reached, fields: Record<string, string | null>, headers: Record<string, string> = {}): Promise<TriggerAnswer> {
  return form(world, '/token', fields, headers);
}

/** Opens what the client asks and gives the id that the connections page is opened with. */
export async function requestId(browser: Browser, url: string): Promise<string> {
  const { left } = await browser.open(url);
  return /\/consent\/([0-9a-f]{32})$/.exec(left?.pathname ?? '')?.[1] ?? '';
}

/** Approves as a person; every scope that was asked for where none is named. */
export async function approve(world: World, as: PersonName, id: string, scopes?: readonly Scope[]): Promise<string> {
  const seen = answered(await world.page('consentRequest', { id }, as));
  const wish = { id, scopes: scopes ?? seen.scopes.map(({ scope }) => scope), days: 30 };
  return answered(await world.page('approveConsent', wish, as)).returnTo;
}

/** From the client's first redirect to the code at its own address. */
export async function codeFor(world: World, client: Client, as: PersonName, changes: Record<string, string | null> = {}): Promise<string> {
  const browser = new Browser(world);
  const id = await requestId(browser, client.asks(changes));
  const { left } = await browser.open(await approve(world, as, id));
  return left?.searchParams.get('code') ?? '';
}

export const tokensOf = (answer: TriggerAnswer): Tokens => JSON.parse(answer.body) as Tokens;
export const errorOf = (answer: TriggerAnswer): string => (JSON.parse(answer.body) as { error: string }).error;

/** A client with its tokens, signed in as a person. */
export async function signedIn(
  world: World,
  as: PersonName,
  changes: Record<string, string | null> = {},
): Promise<{ client: Client; tokens: Tokens; code: string }> {
  const client = await Client.registered(world);
  const code = await codeFor(world, client, as, changes);
  const answer = await client.redeem(code);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return { client, tokens: tokensOf(answer), code };
}

/** What the client is told at its own address. */
export async function told(client: Client, changes: Record<string, string | null>): Promise<Record<string, string>> {
  const { left } = await new Browser(client.world).open(client.asks(changes));
  return Object.fromEntries(left?.searchParams ?? []);
}
