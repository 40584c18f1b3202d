import type { SiteState } from '../state';
import { removeFile } from './files';
import type { Content } from './records';
import type { ConfluenceState } from './state';

/** What is right below trashed content moves up to its parent. */
export function trash(confluence: ConfluenceState, content: Content): void {
  for (const child of confluence.children(content)) confluence.contents.put({ ...child, parentId: content.parentId });
  confluence.contents.put({ ...content, status: 'trashed' });
}

/** Takes content and all that is on it out for good. */
export function purge(state: SiteState, { id }: Content): void {
  const { confluence } = state;
  for (const file of confluence.attachments.filter(({ contentId }) => contentId === id)) removeFile(state, file);
  for (const collection of [confluence.versions, confluence.comments, confluence.properties]) {
    for (const part of collection.all()) if (part.contentId === id) collection.delete(part.id);
  }
  confluence.contents.delete(id);
}
