import type { Product, SiteCaller, SiteRequest, SiteResponse } from './request';

/** What a handler gets: the request, the values of the path's `{names}`, the body parsed as JSON, who asks, and the state. */
export interface EndpointContext<State> {
  request: SiteRequest;
  path: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  caller: SiteCaller;
  state: State;
  /** Milliseconds since the epoch; tests can set it. */
  now(): number;
  /** Does a part of the request's work: what it changed is undone if it throws, and the error goes on. */
  attempt<T>(work: () => T): T;
}

/** One row of the endpoint table: the method and path template exactly as Atlassian's API description publishes them. */
export interface Endpoint<State> {
  product: Product;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** e.g. `/rest/api/3/issue/{issueIdOrKey}`; Confluence v2 as `/wiki/api/v2/pages/{id}`. */
  path: string;
  /** OAuth scopes that allow the call: each inner list is one sufficient set (classic or granular), as published. */
  scopes: readonly (readonly string[])[];
  /** `anonymous`: answered without a person too, as the real site does for open data. */
  access: 'signed-in' | 'anonymous';
  handler(context: EndpointContext<State>): SiteResponse;
}
