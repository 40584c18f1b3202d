import type { Content } from './records';
import type { ConfluenceState } from './state';

/** What is right below trashed content moves up to its parent. */
export function trash(confluence: ConfluenceState, content: Content): void {
  for (const child of confluence.children(content)) confluence.contents.put({ ...child, parentId: content.parentId });
  confluence.contents.put({ ...content, status: 'trashed' });
}

/** Takes content and all that is on it out for good. */
export function purge(confluence: ConfluenceState, { id }: Content): void {
  for (const collection of [confluence.versions, confluence.comments, confluence.attachments, confluence.properties]) {
    for (const part of collection.all()) if (part.contentId === id) collection.delete(part.id);
  }
  confluence.contents.delete(id);
}
