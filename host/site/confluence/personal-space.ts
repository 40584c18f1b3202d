import type { ConfluenceContext } from './endpoints/define';
import type { Space } from './records';

/** The personal space of somebody, where the caller may see it. */
export function personalSpaceOf({ confluence, permissions }: ConfluenceContext, accountId: string): Space | undefined {
  const space = confluence.spaces.find(({ type, authorId }) => type === 'personal' && authorId === accountId);
  return space && permissions.viewSpace(space) ? space : undefined;
}
