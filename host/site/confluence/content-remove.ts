import type { SiteState } from '../state';
import { removeFile } from './files';
import type { Comment, Content, Favourite, Space } from './records';
import type { ConfluenceState } from './state';

/** What is right below trashed content, drafts too, moves up to its parent. */
export function trash(confluence: ConfluenceState, content: Content): void {
  const below = confluence.contents.filter(({ parentId, status }) => parentId === content.id && status !== 'trashed');
  for (const child of below) confluence.contents.put({ ...child, parentId: content.parentId });
  confluence.contents.put({ ...content, status: 'trashed' });
}

/** Takes content, all that is on it and all that people noted about it out for good. */
export function purge(state: SiteState, { id }: Content): void {
  const { confluence } = state;
  for (const file of confluence.attachments.filter(({ contentId }) => contentId === id)) removeFile(state, file);
  for (const comment of confluence.comments.filter(({ contentId }) => contentId === id)) removeComment(confluence, comment);
  for (const collection of [confluence.versions, confluence.properties]) {
    for (const part of collection.all()) if (part.contentId === id) collection.delete(part.id);
  }
  for (const part of confluence.views.filter(({ contentId }) => contentId === id)) confluence.views.delete(part.id);
  forget(confluence, 'content', id);
  confluence.contents.delete(id);
}

/** Takes a comment and its properties out for good. */
export function removeComment(confluence: ConfluenceState, { id }: Comment): void {
  for (const property of confluence.properties.filter(({ contentId }) => contentId === id)) confluence.properties.delete(property.id);
  confluence.comments.delete(id);
}

/** Takes out a space that holds nothing any more, with its templates and all that people noted about it. */
export function purgeSpace(confluence: ConfluenceState, { id }: Space): void {
  for (const property of confluence.properties.filter(({ contentId }) => contentId === id)) confluence.properties.delete(property.id);
  for (const template of confluence.templates.filter(({ spaceId }) => spaceId === id)) confluence.templates.delete(template.id);
  forget(confluence, 'space', id);
  confluence.spaces.delete(id);
}

function forget(confluence: ConfluenceState, kind: Favourite['kind'], target: string): void {
  for (const collection of [confluence.watches, confluence.favourites]) {
    for (const mark of collection.all()) if (mark.kind === kind && mark.target === target) collection.delete(mark.id);
  }
}
