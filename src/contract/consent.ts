import type { Scope } from '../policy/connection';
import type { OnlyPlaces } from './connections';

/** A scope that can be unticked, with what it lets an agent do. */
export interface AskedScope {
  scope: Scope;
  words: string;
}

/** A client that waits for this person's word. Once one person has looked at it, it exists for nobody else. */
export interface ConsentView {
  id: string;
  /** What the client calls itself; nobody has checked it. */
  clientName: string;
  /** The host that the browser, and with it the access, goes to: what a client is to be judged by. */
  redirectHost: string;
  /** The access goes to a program on the person's own machine: any program there could ask under any name. */
  onThisMachine: boolean;
  /** The client was started in a browser that kept nothing: only who sees the code in a window of their own should approve. */
  codeTyped: boolean;
  /** What the client asked for, within what the admin lets connections have. */
  scopes: readonly AskedScope[];
  /** The longest that the client may renew its access, in days, and how long one access token lives, in minutes. */
  maximumDays: number;
  tokenMinutes: number;
  /** Milliseconds since the epoch when the request ends by itself. */
  expiresAt: number;
}

/** What a gateway's machine signs in with. `secret` is answered this once and stored nowhere in clear. */
export interface MintedMachine {
  /** The connection's id, which is the OAuth client id too. */
  id: string;
  secret: string;
  /** Where the gateway gets its tokens (`client_credentials`). */
  tokenUrl: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/**
 * The functions about clients that sign in. The page opens at `consent/<id>`, or the person types the code that the client's window shows
 * (letters in any case, with or without the dash). After approving and refusing alike, the page sends the browser to `returnTo`.
 */
export interface ConsentCalls {
  consentRequest: { payload: { id: string } | { code: string }; answer: ConsentView };
  /** `scopes` are those left ticked, at least one; `days` at most `maximumDays`. */
  approveConsent: { payload: { id: string; scopes: readonly Scope[]; only?: OnlyPlaces; days: number }; answer: { returnTo: string } };
  refuseConsent: { payload: { id: string }; answer: { returnTo: string } };
  /** A connection for a gateway's machine, bound to this person's account; every scope that reads and writes when `scopes` is left out. */
  mintMachine: { payload: { name: string; expiresInDays: number; scopes?: readonly Scope[]; only?: OnlyPlaces }; answer: MintedMachine };
}
