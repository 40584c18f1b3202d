import type { Settings } from '../policy/settings/settings';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

/** What the authorization server needs from outside. */
export interface OauthPorts {
  store: Store;
  surroundings: Surroundings;
  /** The address of the MCP door: the issuer, and the only audience that tokens are made for. Never taken from a request. */
  issuer: string;
  /** The admin's rules as they are now. */
  settings(): Promise<Settings>;
  /** The address of the connections page on a site. @param path where it opens, without a leading slash. */
  pageOn(site: string, path: string): string;
  /** Whether one more sign-in may begin now; takes its permit. */
  mayBegin(): Promise<boolean>;
  /** Whether Atlassian still lets the app act as this account. */
  mayAct(accountId: string): Promise<boolean>;
}
