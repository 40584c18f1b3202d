import { getAppContext } from '@forge/api';
import { Fault } from '../faults/fault';
import type { ProductHttp } from '../ports/product-http';

/** Last part of an ARI: `ari:cloud:ecosystem::environment/<app>/<environment>`. */
const lastPart = (ari: string): string => ari.slice(ari.lastIndexOf('/') + 1);

/** The address of the app's global page in Jira on a site whose address is known. */
export function pageOn(site: string, path: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `${site}/jira/apps/${lastPart(String(appAri))}/${lastPart(String(environmentAri))}/${path}`;
}

/**
 * The address of the app's global page in Jira, which is `{site}/jira/apps/{appId}/{environmentId}` (Forge: Jira global page).
 * @param path what the page is opened at, without a leading slash: `approvals/123`.
 * @param http any person's port: the site's own address comes from `GET /rest/api/3/serverInfo`.
 * @throws Fault `upstream-unavailable` when the site does not tell its address.
 */
export async function connectionsPage(path: string, http: ProductHttp): Promise<string> {
  const { status, body } = await http.call('GET /rest/api/3/serverInfo', {});
  const base = typeof body === 'object' && body !== null && 'baseUrl' in body ? body.baseUrl : null;
  if (typeof base !== 'string') throw new Fault({ kind: 'upstream-unavailable', product: 'Jira', status });
  return pageOn(base, path);
}
