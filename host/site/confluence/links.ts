import type { SiteState } from '../state';
import type { Attachment, Content, Space } from './records';
import { isTreeItem } from './tree-kinds';

/** Where Confluence lives on the site; `_links` values are relative to it. */
export function confluenceUrl({ origin }: SiteState): string {
  return `${origin()}/wiki`;
}

export function spacePath(space: Space): string {
  return `/spaces/${space.key}`;
}

export function contentPath(content: Content, space: Space): string {
  const title = encodeURIComponent(content.title).replaceAll('%20', '+');
  if (isTreeItem(content) && content.type !== 'page') return `${spacePath(space)}/${content.type}/${content.id}`;
  if (content.type === 'page') return `${spacePath(space)}/pages/${content.id}/${title}`;
  return `${spacePath(space)}/blog/${content.createdAt.slice(0, 10).replaceAll('-', '/')}/${content.id}/${title}`;
}

/** Where people look at an attached file. */
export function attachmentPath({ id, title }: Attachment, content: Content): string {
  return `/pages/viewpageattachments.action?pageId=${content.id}&preview=/${content.id}/${id.slice(3)}/${encodeURIComponent(title)}`;
}

/** Where an attached file is downloaded from, its newest version unless told. */
export function downloadPath({ title, version }: Attachment, content: Content, number = version.number): string {
  return `/download/attachments/${content.id}/${encodeURIComponent(title)}?version=${number}`;
}
