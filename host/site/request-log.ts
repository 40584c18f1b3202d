import type { Product, SiteCaller } from './request';

/** What one request was and how it ended; bodies are not kept. */
export interface LoggedRequest {
  product: Product;
  method: string;
  /** Path with the query as it was asked. */
  url: string;
  caller: SiteCaller;
  status: number;
}

/** The newest requests, oldest first; older ones fall out. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  constructor(private readonly limit: number) {}

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > this.limit) this.entries.shift();
  }

  all(): readonly LoggedRequest[] {
    return this.entries;
  }

  clear(): void {
    this.entries = [];
  }
}
