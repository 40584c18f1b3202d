/** What can go wrong between a client and the site, or in front of it. */
export type NetworkFault =
  /** The answer comes, but late. */
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'rate-limited'; retryAfterSeconds: number }
  | { kind: 'failing'; status: 500 | 502 | 503 | 504 }
  /** The connection breaks: before the site reads the request, or when the work is done and the answer is on its way. */
  | { kind: 'torn'; when: 'before' | 'after' }
  /** A page for people instead of an answer, with status 200: what a proxy shows whose session has run out. */
  | { kind: 'sign-in-page' };

/** Which requests a fault befalls; every one where nothing is said. */
export interface FaultRule {
  fault: NetworkFault;
  accountId?: string;
  /** A row of the endpoint table, e.g. `GET /rest/api/3/issue/{issueIdOrKey}`. */
  endpoint?: string;
  /** How many requests; until it is ended when absent. */
  times?: number;
}

/** Thrown instead of an answer where the connection breaks. */
export class TornConnection extends Error {
  constructor() {
    super('The connection broke.');
    this.name = 'TornConnection';
  }
}
