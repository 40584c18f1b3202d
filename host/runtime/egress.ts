import type { Manifest } from './manifest';

/** Thrown for a `fetch` that the manifest does not allow; the name is the one that `@forge/api` gives this error. */
class EgressRefused extends Error {
  constructor(url: URL, reason: string) {
    super(`${url.protocol}//${url.host} ${reason}`);
    this.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  }
}

/**
 * Fetches a URL that the manifest's `permissions.external.fetch.backend` allows (exact hosts, `*.domain`, `*`; https unless written
 * otherwise). A redirect is refused rather than followed, as its target would have to be checked too.
 */
export async function guardedFetch(
  egress: Manifest['egress'],
  original: typeof fetch,
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!egress.some((entry) => allows(entry, url)))
    throw new EgressRefused(url, 'is not in permissions.external.fetch.backend of the manifest.');
  const response = await original(input, { ...init, redirect: 'manual' });
  const location = response.headers.get('location');
  if (location !== null) throw new EgressRefused(url, `redirects to ${location}, which the emulated platform does not follow.`);
  return response;
}

function allows(entry: string, url: URL): boolean {
  if (entry === '*') return true;
  const [, scheme = 'https:', host = ''] = /^([a-z]+:)?(?:\/\/)?([^/?#]+)/.exec(entry) ?? [];
  if (scheme !== url.protocol) return false;
  return host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : host === url.host;
}
