import type { Product, SiteCaller, SiteRequest } from './request';

/** What one request was and how it ended; bodies are not kept. */
export interface LoggedRequest {
  product: Product;
  method: string;
  /** Path with the query as it was asked. */
  url: string;
  caller: SiteCaller;
  /** 0 where the connection broke before the site read the request. */
  status: number;
  /** False for a request that a fault kept from the site. */
  served: boolean;
}

/** The newest requests, oldest first; older ones fall out. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  constructor(private readonly limit: number) {}

  add(product: Product, request: SiteRequest, caller: SiteCaller, status: number, served: boolean): void {
    const query = request.query.toString();
    const url = query === '' ? request.path : `${request.path}?${query}`;
    this.entries.push({ product, method: request.method, url, caller, status, served });
    if (this.entries.length > this.limit) this.entries.shift();
  }

  all(): readonly LoggedRequest[] {
    return this.entries;
  }

  clear(): void {
    this.entries = [];
  }
}
