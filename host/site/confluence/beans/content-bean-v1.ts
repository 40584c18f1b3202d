import type { SiteState } from '../../state';
import { contentPath } from '../links';
import type { Content } from '../records';
import { spaceSummary } from './search-bean';
import { personBean } from './user-bean';
import { versionBeanV1 } from './version-bean-v1';

/** v1's `Content` with space, history and version expanded, as v1 answers a copy. */
export function contentBeanV1(state: SiteState, content: Content, base: string): object {
  const { confluence, people } = state;
  const { id, type, status, title, authorId, createdAt } = content;
  const space = confluence.spaceOf(content);
  return {
    id,
    type,
    status,
    title,
    space: spaceSummary(confluence, space.key, base),
    history: { latest: true, createdBy: personBean(people, authorId, base), createdDate: createdAt },
    version: versionBeanV1(state, confluence.current(content), base),
    _expandable: {},
    _links: { webui: contentPath(content, space), self: `${base}/rest/api/content/${id}`, base },
  };
}
