import { spacePath } from '../links';
import type { Space } from '../records';
import type { ConfluenceState } from '../state';
import { spaceSummary } from './search-bean';

export type DescriptionFormat = 'plain' | 'view';

/** v2's `SpaceBulk`; the description only in a format that was asked for. */
export function spaceBean(space: Space, format?: DescriptionFormat): object {
  const { id, key, name, type, status, authorId, createdAt, homepageId } = space;
  const description = format === undefined ? null : { [format]: { value: space.description, representation: format } };
  return { id, key, name, type, status, authorId, createdAt, homepageId, description, icon: null, _links: { webui: spacePath(space) } };
}

/** v1's `Space` with its description. */
export function spaceBeanV1(confluence: ConfluenceState, space: Space, base: string): object {
  const plain = { value: space.description, representation: 'plain', embeddedContent: [] };
  return { ...spaceSummary(confluence, space.key, base), description: { plain, _expandable: {} } };
}
