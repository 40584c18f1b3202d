import type { SearchHit } from '../../clients/confluence/search';
import type { ResultRecord } from '../record';
import { describedAuthor } from './authors';
import { spaceTarget } from './space-ref';

/** The search engine's own marks around matched words. */
const HIGHLIGHT = /@@@(?:end)?hl@@@/g;

function plain(text: string): string {
  return text.replace(HIGHLIGHT, '').replace(/\s+/g, ' ').trim();
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
  return {
    kind: content?.type ?? 'space',
    id: content?.id ?? space.key,
    target: spaceTarget(space),
    fields: {
      title: plain(content?.title ?? hit.title),
      space: space.key,
      updated: hit.lastModified ?? null,
      ...(content?.version === undefined ? {} : { version: content.version.number }),
      ...(content?.status === undefined || content.status === 'current' ? {} : { status: content.status }),
    },
    ...(excerpt === '' ? {} : { passages: { excerpt: { text: excerpt, author: by ? describedAuthor(by) : { kind: 'unknown' } } } }),
  };
}
