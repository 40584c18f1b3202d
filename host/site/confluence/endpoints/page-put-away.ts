import { z } from 'zod';
import { confluenceV1Refusal } from '../../refusal';
import { subtree } from '../content-move';
import { contentNotFoundV1, readV1, visibleContentV1 } from '../lookup';
import { longTask } from '../long-tasks';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

/** A page goes to the trash with all that is below it. */
const trashTree = confluenceEndpoint({
  method: 'DELETE',
  path: '/wiki/rest/api/content/{id}/pageTree',
  scopes: ['write:confluence-content', 'delete:content:confluence'],
  handler: (context) => {
    const { confluence, permissions } = context;
    const page = visibleContentV1(context);
    if (page.type !== 'page' || page.status !== 'current')
      throw confluenceV1Refusal(400, 'Only a current page can be moved to the trash with its tree');
    const tree = subtree(confluence, page).filter(({ status }) => status === 'current');
    if (!permissions.delete(page)) throw confluenceV1Refusal(403, 'You do not have permission to delete this page');
    if (tree.some((part) => !permissions.delete(part))) throw contentNotFoundV1(context);
    for (const part of tree) confluence.contents.put({ ...part, status: 'trashed' });
    return longTask(context, { name: 'com.atlassian.confluence.delete.pagetree', message: `${tree.length} pages were moved to the trash` });
  },
});

const archiveSchema = z.object({
  pages: z
    .array(z.object({ id: z.union([z.int(), z.string()]) }))
    .min(1)
    .max(300),
});

/** Archived pages go out of search; what is below them and not archived with them moves up. */
const archive = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/content/archive',
  scopes: ['write:confluence-content', ['read:content.metadata:confluence', 'write:page:confluence']],
  handler: (context) => {
    const { confluence, permissions } = context;
    const ids = readV1(context, archiveSchema).pages.map(({ id }) => String(id));
    for (const id of ids) {
      const page = confluence.contents.get(id);
      if (page?.type !== 'page' || page.status !== 'current' || !permissions.delete(page)) {
        throw confluenceV1Refusal(400, `The page ${id} does not exist, is archived already, or may not be archived by you`);
      }
    }
    for (const id of ids) archivePage(context, id, new Set(ids));
    return longTask(context, { name: 'com.atlassian.confluence.archive.pages', message: `${ids.length} pages were archived` });
  },
});

function archivePage({ confluence }: ConfluenceContext, id: string, together: ReadonlySet<string>): void {
  const page = confluence.contents.get(id);
  if (!page) throw new Error(`The page ${id} vanished within a request.`);
  for (const child of confluence.children(page)) {
    if (!together.has(child.id)) confluence.contents.put({ ...child, parentId: page.parentId });
  }
  confluence.contents.put({ ...page, status: 'archived' });
}

export const pagePutAwayEndpoints = [trashTree, archive];
