import { spacePath } from '../links';
import type { Space } from '../records';

export type DescriptionFormat = 'plain' | 'view';

/** v2's `SpaceBulk`; the description only in a format that was asked for. */
export function spaceBean(space: Space, format?: DescriptionFormat): object {
  const { id, key, name, type, status, authorId, createdAt, homepageId } = space;
  const description = format === undefined ? null : { [format]: { value: space.description, representation: format } };
  return { id, key, name, type, status, authorId, createdAt, homepageId, description, icon: null, _links: { webui: spacePath(space) } };
}
