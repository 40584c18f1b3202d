import { z } from 'zod';
import { confluenceV1Refusal } from '../../refusal';
import { copyContent } from '../content-copy';
import type { CopyOptions } from '../content-copy';
import { contentNotFoundV1, currentContentV1, readV1 } from '../lookup';
import { longTask } from '../long-tasks';
import type { Content } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';
import { checkCopyTitle, copyOptions } from './page-copy';

const copySchema = z.object({
  ...copyOptions,
  copyDescendants: z.boolean().optional(),
  destinationPageId: z.union([z.string(), z.int()]),
  titleOptions: z.object({ prefix: z.string().optional(), search: z.string().optional(), replace: z.string().optional() }).optional(),
});
type Titles = z.infer<typeof copySchema>['titleOptions'];

const copy = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/pagehierarchy/copy',
  scopes: ['write:confluence-content', ['read:content.metadata:confluence', 'write:page:confluence']],
  handler: (context) => {
    const { confluence, permissions } = context;
    const page = currentContentV1(context);
    const { destinationPageId, titleOptions, copyDescendants = true, ...options } = readV1(context, copySchema);
    const target = confluence.contents.get(String(destinationPageId));
    if (page.type !== 'page' || target?.type !== 'page' || target.status !== 'current' || !permissions.view(target))
      throw contentNotFoundV1(context);
    if (!permissions.createIn(confluence.spaceOf(target)))
      throw confluenceV1Refusal(403, 'You do not have permission to create a page there');
    const pages = copyDescendants ? openTree(context, page) : [page];
    const titles = pages.filter(({ type }) => type === 'page').map(({ title }) => newTitle(title, titleOptions));
    for (const title of titles) checkCopyTitle(confluence, target.spaceId, title);
    if (new Set(titles.map((title) => title.toLowerCase())).size < titles.length) {
      throw confluenceV1Refusal(400, 'Two of the copies would have the same title');
    }
    copyPages(context, pages, target, { options, titles: titleOptions });
    return longTask(context, { name: 'com.atlassian.confluence.extra.copypage', message: `${pages.length} pages were copied` });
  },
});

function copyPages(context: ConfluenceContext, pages: Content[], target: Content, wanted: { options: CopyOptions; titles: Titles }): void {
  const { state, accountId, timestamp } = context;
  const copies = new Map<string, Content>();
  for (const page of pages) {
    const parentId = copies.get(page.parentId ?? '')?.id ?? target.id;
    const place = { spaceId: target.spaceId, parentId };
    const title = newTitle(page.title, wanted.titles);
    copies.set(page.id, copyContent(state, page, { place, title, accountId, timestamp, options: wanted.options }));
  }
}

function newTitle(title: string, { prefix = '', search, replace = '' }: NonNullable<Titles> = {}): string {
  return `${prefix}${search === undefined || search === '' ? title : title.replaceAll(search, replace)}`;
}

/** The current content of a tree that the person may see, from the top down. */
function openTree(context: ConfluenceContext, page: Content): Content[] {
  const children = context.confluence.children(page).filter((child) => child.status === 'current' && context.permissions.view(child));
  return [page, ...children.flatMap((child) => openTree(context, child))];
}

export const pageHierarchyEndpoints = [copy];
