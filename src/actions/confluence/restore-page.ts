import * as z from 'zod';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { observePage } from './observed-page';
import { resolvePage } from './page-ref';
import { checkRestorable, MOST_RESTORED, restore } from './restored-pages';

const READING = { bodyFormat: 'atlas_doc_format', trashed: true } as const;
const ids = z.array(z.string().regex(/^\d+$/, 'A page id is a number.')).max(MOST_RESTORED).default([]);

export const restorePage = defineWrite({
  id: 'confluence_restore_page',
  product: 'confluence',
  group: 'pages',
  title: 'Restore a page',
  summary: 'Bring a page back from the trash.',
  effect: 'update',
  destructive: false,
  repeatable: true,
  surface: 'catalogue',
  scopes: {
    'read:page:confluence': 'reads the page in the trash and after',
    'read:space:confluence': 'finds the space of the page',
    'write:confluence-content': 'puts its former children below it again',
    'write:page:confluence': 'takes the page out of the trash',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'PUT /wiki/api/v2/pages/{id}',
    'PUT /wiki/rest/api/content/{pageId}/move/{position}/{targetId}',
  ],
  examples: [{ says: 'A page that was deleted by mistake', input: { page: '65602' } }],
  input: z.strictObject({
    page: parameters.page.describe('Page id or URL'),
    also: ids.describe('Ids of pages that were deleted with it'),
    children: ids.describe('Ids of pages to put below it again'),
  }),
  targets: ({ page }) => [{ kind: 'page', ref: page, access: 'write' }],
  writes: ({ children }) => ['status', ...(children.length > 0 ? ['parent'] : [])],
  subject: ({ page, also, children }) => ({ page, others: [...also, ...children].join(' ') }),
  async observe(subject: { page: string; others: string }, context) {
    const record = await observePage(subject.page, context, { trashed: true });
    const others = subject.others.split(' ').filter(Boolean);
    if (others.length === 0) return record;
    return { ...record, parts: { pages: await Promise.all(others.map((id) => observePage(id, context, { trashed: true }))) } };
  },
  async prepare(input, context) {
    const { page, target } = await resolvePage(input.page, context, READING);
    const read = (list: readonly string[]) => Promise.all(list.map((id) => context.confluence.contents.get(id, READING)));
    const [also, children] = [await read(input.also), await read(input.children)];
    await checkRestorable(page, target, 'page', context);
    for (const one of also) await checkRestorable(one, target, 'also', context);
    for (const child of children) await checkRestorable(child, target, 'children', context);
    const others = also.filter(({ status }) => status === 'trashed');
    const moving = children.filter(({ status, parentId }) => status === 'current' && parentId !== page.id);
    const named = { page: page.id, others: [...input.also, ...input.children].join(' ') };
    return {
      planned: {
        page: `${page.title} (${page.id})`,
        space: target.key,
        status: 'current',
        ...(others.length > 0 ? { restored_too: others.map(({ title, id }) => `${title} (${id})`) } : {}),
        ...(moving.length > 0 ? { put_below: moving.map(({ title, id }) => `${title} (${id})`) } : {}),
      },
      changes: page.status === 'trashed' || others.length + moving.length > 0,
      affects: 1 + others.length + moving.length,
      undo: () => ({ action: 'confluence_delete_page', input: { page: page.id, with_children: others.length > 0 } }),
      async commit() {
        if (page.status === 'trashed') await restore(page, context);
        return named;
      },
      followUps: [
        ...others.map((one) => ({ what: `page ${one.id} back from the trash`, send: () => restore(one, context) })),
        ...moving.map(({ id }) => ({
          what: `page ${id} below it again`,
          send: () => context.confluence.pages.move(id, 'append', page.id),
        })),
      ],
    };
  },
});
