import type { OAuthDiscoveryState } from '@modelcontextprotocol/client';

/** Nothing listens there: the code is taken from the redirect itself. */
const REDIRECT = 'http://127.0.0.1:43110/callback';

interface Registered {
  client_id: string;
}

interface Tokens {
  access_token: string;
  token_type: string;
  refresh_token?: string | undefined;
}

/** What a client that signs in keeps for itself, in the form that both generations of the SDK ask for. */
export class ClientMemory {
  readonly redirectUrl = REDIRECT;
  readonly clientMetadata = {
    client_name: 'Drawbridge try',
    redirect_uris: [REDIRECT],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };
  /** Where the client wants its person to go. */
  asked: URL | undefined;
  private registered: Registered | undefined;
  private kept: Tokens | undefined;
  private verifier = '';
  private discovered: OAuthDiscoveryState | undefined;

  state = (): string => 'a-state-of-the-client';
  clientInformation = (): Registered | undefined => this.registered;
  tokens = (): Tokens | undefined => this.kept;
  codeVerifier = (): string => this.verifier;
  /** Whoever finishes a sign-in without the 401 that began it needs this: the root of the host, where it would look again, knows nothing. */
  discoveryState = (): OAuthDiscoveryState | undefined => this.discovered;

  saveClientInformation(information: Registered): void {
    this.registered = information;
  }

  saveTokens(tokens: Tokens): void {
    this.kept = tokens;
  }

  saveDiscoveryState(state: OAuthDiscoveryState): void {
    this.discovered = state;
  }

  saveCodeVerifier(verifier: string): void {
    this.verifier = verifier;
  }

  redirectToAuthorization(address: URL): void {
    this.asked = address;
  }
}
