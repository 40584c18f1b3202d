import type { Content, Space } from './records';

/** Where the emulated site's Confluence claims to live; `_links` values are relative to it. */
export const CONFLUENCE_URL = 'https://drawbridge.atlassian.net/wiki';

export function spacePath(space: Space): string {
  return `/spaces/${space.key}`;
}

export function contentPath(content: Content, space: Space): string {
  const title = encodeURIComponent(content.title).replaceAll('%20', '+');
  if (content.type === 'page') return `${spacePath(space)}/pages/${content.id}/${title}`;
  return `${spacePath(space)}/blog/${content.createdAt.slice(0, 10).replaceAll('-', '/')}/${content.id}/${title}`;
}
