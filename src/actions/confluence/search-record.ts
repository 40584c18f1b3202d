import type { SearchHit } from '../../clients/confluence/search';
import type { Author, Carrier, ResultRecord } from '../record';
import { describedAuthor } from './authors';
import { spaceTarget } from './space-ref';

/** The search engine's own marks around matched words. */
const HIGHLIGHT = /@@@(?:end)?hl@@@/g;

function plain(text: string): string {
  return text.replace(HIGHLIGHT, '').replace(/\s+/g, ' ').trim();
}

const CARRIERS: Readonly<Record<string, Carrier['kind']>> = { page: 'page', blogpost: 'blogpost' };

/** The page or blog post that a hit is or belongs to, where it has labels. */
function carrierOf({ content }: SearchHit): { carrier?: Carrier } {
  const own = CARRIERS[content?.type ?? ''];
  if (content && own) {
    const labels = content.metadata?.labels?.results.map(({ name }) => name);
    return { carrier: { kind: own, id: content.id, ...(labels === undefined ? {} : { labels }) } };
  }
  const above = CARRIERS[content?.container?.type ?? ''];
  return content?.container && above ? { carrier: { kind: above, id: content.container.id } } : {};
}

/** A hit as a record; null for what lies in no space and is no person either, since nothing could say whether agents may see it. */
export function searchRecord(hit: SearchHit): ResultRecord | null {
  const { content, user } = hit;
  const space = content?.space ?? hit.space;
  const excerpt = plain(hit.excerpt);
  if (space === undefined) {
    if (!user?.accountId) return null;
    return { kind: 'person', id: user.accountId, target: { kind: 'site' }, fields: { name: user.displayName ?? null } };
  }
  const by = content?.version?.by;
  const author: Author = by ? describedAuthor(by) : { kind: 'unknown' };
  return {
    kind: content?.type ?? 'space',
    id: content?.id ?? space.key,
    target: spaceTarget(space),
    ...carrierOf(hit),
    author,
    fields: {
      title: plain(content?.title ?? hit.title),
      space: space.key,
      updated: hit.lastModified ?? null,
      ...(content?.version === undefined ? {} : { version: content.version.number }),
      ...(content?.status === undefined || content.status === 'current' ? {} : { status: content.status }),
    },
    ...(excerpt === '' ? {} : { passages: { excerpt: { text: excerpt, author } } }),
  };
}
