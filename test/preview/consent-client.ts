import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { listen } from '../../host/server';

interface Metadata {
  authorization_endpoint: string;
  token_endpoint: string;
  registration_endpoint: string;
  revocation_endpoint: string;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  scope: string;
}

/** An MCP client on this machine, over real HTTP: it knows the MCP address alone, and listens for its answer on a port of its own. */
export class ConsentClient {
  readonly state = randomBytes(16).toString('base64url');
  private readonly verifier = randomBytes(32).toString('base64url');

  private constructor(
    readonly mcpUrl: string,
    private readonly server: Server,
    private readonly redirect: string,
    readonly metadata: Metadata,
    readonly id: string,
    /** What came to the redirect address, in order. */
    readonly answers: readonly URLSearchParams[],
  ) {}

  /** Finds the server by the challenge at the MCP door, and registers there. */
  static async registered(mcpUrl: string, name: string): Promise<ConsentClient> {
    const challenge = (await fetch(mcpUrl)).headers.get('www-authenticate') ?? '';
    const [, resource = ''] = /resource_metadata="([^"]+)"/.exec(challenge) ?? [];
    // RFC 9728, RFC 8414 and RFC 7591 name what is read here.
    const { authorization_servers: servers } = (await (await fetch(resource)).json()) as { authorization_servers: string[] };
    const metadata = (await (await fetch(`${servers[0] ?? ''}/.well-known/openid-configuration`)).json()) as Metadata;
    const answers: URLSearchParams[] = [];
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://client');
      if (pathname === '/callback') answers.push(searchParams);
      response.writeHead(200, { 'content-type': 'text/html' }).end('<main>You can close this window.</main>');
    });
    const redirect = `http://127.0.0.1:${await listen(server, 0)}/callback`;
    const registered = await fetch(metadata.registration_endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_name: name, redirect_uris: [redirect], token_endpoint_auth_method: 'none' }),
    });
    const { client_id: id } = (await registered.json()) as { client_id: string };
    return new ConsentClient(mcpUrl, server, redirect, metadata, id, answers);
  }

  /** The address that the client opens in its person's browser. */
  asks(scope: string): string {
    const asked = {
      response_type: 'code',
      client_id: this.id,
      redirect_uri: this.redirect,
      state: this.state,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      resource: this.mcpUrl,
      scope,
    };
    return `${this.metadata.authorization_endpoint}?${new URLSearchParams(asked).toString()}`;
  }

  /** The code of the last answer for tokens. */
  async redeem(): Promise<Tokens> {
    const code = this.answers.at(-1)?.get('code') ?? '';
    const asked = { grant_type: 'authorization_code', code, redirect_uri: this.redirect, code_verifier: this.verifier };
    return this.tokens({ ...asked, client_id: this.id, resource: this.mcpUrl });
  }

  refresh(token: string): Promise<Tokens> {
    return this.tokens({ grant_type: 'refresh_token', refresh_token: token, client_id: this.id });
  }

  /** Names of the tools that are listed for a token. */
  async tools({ access_token: token }: Tokens): Promise<string[]> {
    const answer = await fetch(this.mcpUrl, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
    });
    // JSON-RPC, as the door's own tests hold it to.
    const { result } = (await answer.json()) as { result: { tools: { name: string }[] } };
    return result.tools.map(({ name }) => name);
  }

  async revoke(token: string): Promise<number> {
    return (await fetch(this.metadata.revocation_endpoint, { method: 'POST', body: new URLSearchParams({ token }) })).status;
  }

  /** @throws with the error code of a refusal. */
  async tokens(form: Record<string, string>): Promise<Tokens> {
    const answer = await fetch(this.metadata.token_endpoint, { method: 'POST', body: new URLSearchParams(form) });
    // RFC 6749 §5.1 and §5.2.
    const body = (await answer.json()) as Tokens & { error?: string };
    if (!answer.ok) throw new Error(body.error);
    return body;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
