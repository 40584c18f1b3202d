/** One call that the app made through the platform. Bodies are not kept. */
export interface ForgeRequest {
  /** `jira`, `confluence`, `stargate`, `kvs`. */
  target: string;
  /** `user`, `app` or `none`, as the SDK asked. */
  provider: string;
  method: string;
  path: string;
  /** The person the call ran as; undefined for calls as the app and for refused ones without a person. */
  accountId: string | undefined;
  status: number;
}

const KEPT_REQUESTS = 2_000;

/** The newest calls, oldest first. */
export class ForgeRequestLog {
  readonly requests: ForgeRequest[] = [];

  add(request: ForgeRequest): void {
    this.requests.push(request);
    if (this.requests.length > KEPT_REQUESTS) this.requests.shift();
  }
}
