import { noContent } from '../../answer';
import { notFound, pageInPath } from '../lookup';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';
import { confluenceEndpoint } from './define';

const remove = confluenceEndpoint({
  method: 'DELETE',
  path: '/wiki/api/v2/pages/{id}',
  scopes: ['delete:page:confluence'],
  query: ['purge', 'draft'],
  handler: (context) => {
    const { confluence, permissions, parameters } = context;
    const page = pageInPath(context);
    const purging = parameters.flag('purge', false);
    if (!permissions.delete(page) || (purging && !permissions.administer(confluence.spaceOf(page)))) throw notFound();
    if (parameters.flag('draft', false) !== (page.status === 'draft'))
      throw parameters.refuse("'draft' must be true for a draft and for nothing else");
    if (page.status !== 'draft' && purging !== (page.status === 'trashed')) {
      throw parameters.refuse(purging ? 'Only a trashed page can be purged' : 'The page is already in the trash');
    }
    // Drafts are not sent to the trash.
    if (purging || page.status === 'draft') purge(confluence, page);
    else trash(confluence, page);
    return noContent();
  },
});

/** The pages right below a trashed page move up to its parent. */
function trash(confluence: ConfluenceState, page: Content): void {
  for (const child of confluence.children(page)) confluence.contents.put({ ...child, parentId: page.parentId });
  confluence.contents.put({ ...page, status: 'trashed' });
}

function purge(confluence: ConfluenceState, { id }: Content): void {
  for (const collection of [confluence.versions, confluence.comments, confluence.attachments, confluence.properties]) {
    for (const part of collection.all()) if (part.contentId === id) collection.delete(part.id);
  }
  confluence.contents.delete(id);
}

export const pageDeleteEndpoints = [remove];
