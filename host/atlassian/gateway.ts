import type { HttpAnswer } from '../http-answer';

/** `/ex/jira/{cloudId}/rest/…` and `/ex/confluence/{cloudId}/wiki/…`, as clients of `api.atlassian.com` write them. */
const GATEWAY_PATH = /^\/ex\/(jira|confluence)\/([^/?]+)(\/(?:rest|wiki)(?:[/?].*)?)$/;

/** The site's own path behind a path of the gateway; undefined for another cloud id and for every other path. */
export function pathBehindGateway(url: string, cloudId: string): string | undefined {
  const [, product, id, path] = GATEWAY_PATH.exec(url) ?? [];
  if (id !== cloudId || path === undefined) return undefined;
  return (product === 'confluence') === /^\/wiki([/?]|$)/.test(path) ? path : undefined;
}

/** The gateway's answer where it knows nothing: an unknown cloud id and an unknown path read alike. `now` in milliseconds since the epoch. */
export function nothingHere(url: string, now: number): HttpAnswer {
  const [path] = url.split('?');
  const body = { timestamp: new Date(now).toISOString(), status: 404, error: 'Not Found', message: 'No message available', path };
  return { status: 404, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
