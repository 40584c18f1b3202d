import type { Product, SiteCaller, SiteRequest, SiteResponse } from './request';

/** The emulated site as the rest of the host sees it. `open-site.ts` builds it from a database and the two endpoint tables. */
export interface Site {
  /** Runs one request as `caller`. Never throws for bad input: errors come back in Atlassian's shapes; an unmodelled endpoint is 501. */
  handle(product: Product, request: SiteRequest, caller: SiteCaller): SiteResponse;
  /**
   * The same over the network, as clients meet the site: late, limited or refused where `SiteBehaviour` says so.
   * Throws `TornConnection` where the connection breaks.
   */
  answer(product: Product, request: SiteRequest, caller: SiteCaller): Promise<SiteResponse>;
  /** The sufficient scope sets of the endpoint that would serve this call, or undefined when it is not modelled. */
  scopesFor(product: Product, method: string, path: string): readonly (readonly string[])[] | undefined;
}
