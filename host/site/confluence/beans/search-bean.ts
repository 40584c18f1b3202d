import type { SearchItem } from '../../cql/search-item';
import { excerptOf, highlight } from '../excerpt';
import type { Excerpt } from '../excerpt';
import { contentPath, spacePath } from '../links';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';

interface Presentation {
  /** Confluence's own address. */
  base: string;
  excerpt: Excerpt;
  seeks(word: string): boolean;
  /** What `expand` adds to the `content` of a result. */
  expanded(item: SearchItem): object;
}

/** v1's `SearchResult`: a space, or content with where it is. */
export function searchBean(confluence: ConfluenceState, item: SearchItem, { base, excerpt, seeks, expanded }: Presentation): object {
  const path = pathOf(confluence, item);
  const container = { title: item.space.name, displayUrl: `/spaces/${item.space.key}` };
  const plain = (part: string): string => part;
  return {
    ...(item.type === 'space'
      ? { space: spaceSummary(confluence, item.space.key, base) }
      : { content: { ...contentSummary(confluence, item, base), ...expanded(item) } }),
    title: excerpt.startsWith('highlight') ? highlight(item.title, seeks, plain) : item.title,
    excerpt: excerptOf(item.text, excerpt, seeks),
    url: path,
    resultGlobalContainer: container,
    breadcrumbs: [],
    entityType: item.type === 'space' ? 'space' : 'content',
    iconCssClass: `aui-icon content-type-${item.type}`,
    lastModified: new Date(item.lastModified).toISOString(),
    friendlyLastModified: new Date(item.lastModified).toISOString().slice(0, 10),
  };
}

/** v1's `Content`, as far as results need it. */
export function contentSummary(confluence: ConfluenceState, item: SearchItem, base: string): object {
  const { id, type, title } = item;
  const status = confluence.contents.get(id)?.status ?? 'current';
  const links = { webui: pathOf(confluence, item), self: `${base}/rest/api/content/${id}` };
  return { id, type, status, title, _expandable: { container: '', space: '' }, _links: links };
}

/** v1's `Space`, as far as results need it. */
export function spaceSummary(confluence: ConfluenceState, key: string, base: string): object {
  const space = confluence.space(key);
  if (!space) throw new Error(`A search result is in space ${key}, which does not exist.`);
  const { id, name, type, status } = space;
  const links = { webui: spacePath(space), self: `${base}/rest/api/space/${space.key}` };
  return { id: Number(id), key: space.key, name, type, status, _expandable: {}, _links: links };
}

function pathOf(confluence: ConfluenceState, { id, type, container, space }: SearchItem): string {
  if (type === 'space') return `/spaces/${space.key}`;
  const content: Content | undefined = confluence.contents.get(container ?? id);
  if (!content) throw new Error(`A search result is on content ${container ?? id}, which does not exist.`);
  const path = contentPath(content, confluence.spaceOf(content));
  if (type === 'comment') return `${path}?focusedCommentId=${id}`;
  return type === 'attachment' ? `/pages/viewpageattachments.action?pageId=${content.id}&preview=${id}` : path;
}
