import type { HttpAnswer } from './http-answer';

/** Addresses of the products' own pages, and where the REST API has the same thing. */
const PAGES: readonly (readonly [page: RegExp, resource: string])[] = [
  [/^\/browse\/([^/]+)\/?$/, '/rest/api/3/issue/$1'],
  [/^\/servicedesk\/customer\/portal\/\d+\/([^/]+)\/?$/, '/rest/servicedeskapi/request/$1'],
  [/^\/wiki\/spaces\/[^/]+\/pages\/(\d+)(?:\/.*)?$/, '/wiki/api/v2/pages/$1'],
  [/^\/wiki\/spaces\/[^/]+\/blog\/\d+\/\d+\/\d+\/(\d+)(?:\/.*)?$/, '/wiki/api/v2/blogposts/$1'],
  [/^\/wiki\/spaces\/[^/]+\/(folder|whiteboard|database|embed)\/(\d+)\/?$/, '/wiki/api/v2/$1s/$2'],
  [/^\/wiki\/spaces\/([^/]+)(?:\/overview)?\/?$/, '/wiki/api/v2/spaces?keys=$1'],
];

/**
 * Sends whoever follows a link to a page of Jira or Confluence to the same thing in the REST API, which asks for the reader's rights: the
 * local site draws no pages of the products. Undefined for every other address.
 */
export function pageAnswer(method: string | undefined, url: string): HttpAnswer | undefined {
  const [path = ''] = url.split('?');
  const page = PAGES.find(([pattern]) => pattern.test(path));
  if (!page || (method !== 'GET' && method !== 'HEAD')) return undefined;
  return { status: 302, headers: { location: path.replace(page[0], page[1]) }, body: null };
}
