import type { ProductHttp } from '../../ports/product-http';

/** Confluence's REST calls, bound to one person by the port they use. One file per resource. */
export function confluenceClient(_http: ProductHttp) {
  return {};
}

export type ConfluenceClient = ReturnType<typeof confluenceClient>;
