import * as z from 'zod';
import { defineWrite, type TargetRef } from '../define';
import * as parameters from '../parameters';
import { authorById } from './authors';
import { checkMove, isThere } from './move-checks';
import { destinationOf } from './move-destination';
import { placeInputs, placeOf } from './page-place';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';
import { allBelow } from './pages-below';
import { treeRecord } from './tree-record';

const isId = (text: string | undefined): text is string => text !== undefined && /^\d+$/.test(text);

const input = z
  .strictObject({
    page: parameters.page,
    parent: z.string().trim().min(1).max(300).optional().describe('Id or title; a folder by id, with space'),
    space: parameters.space.optional(),
    position: z.enum(['append', 'before', 'after']).default('append').describe('append: last below parent'),
    sibling: parameters.page.optional().describe('Page to stand before or after'),
  })
  .superRefine(({ parent, space, position, sibling }, context) => {
    const problem = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if ((sibling === undefined) !== (position === 'append'))
      problem('sibling', 'sibling goes with position before or after, and only with it.');
    else if (sibling !== undefined && (parent !== undefined || space !== undefined))
      problem('parent', 'sibling says where: leave parent and space out.');
    else if (sibling === undefined && parent === undefined && space === undefined)
      problem('parent', 'Say where to: parent, space, or sibling.');
  });

export const movePage = defineWrite({
  id: 'confluence_move_page',
  product: 'confluence',
  group: 'pages',
  title: 'Move a page',
  summary: 'Move a page with its children under another page or space, or reorder it next to a sibling.',
  effect: 'update',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:folder:confluence': 'finds the folder that it goes to',
    'read:hierarchical-content:confluence': 'reads its place, and checks what moves with it',
    'read:page:confluence': 'reads the page, and where it goes',
    'read:space:confluence': 'finds both spaces',
    'write:confluence-content': 'moves the page',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/folders/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/pages/{id}/direct-children',
    'GET /wiki/api/v2/folders/{id}/direct-children',
    'GET /wiki/api/v2/pages/{id}/descendants',
    'GET /wiki/api/v2/folders/{id}/descendants',
    'PUT /wiki/rest/api/content/{pageId}/move/{position}/{targetId}',
  ],
  examples: [
    { says: 'Below another page of its space', input: { page: '65602', parent: 'Archive' } },
    { says: 'Before a sibling', input: { page: '65602', position: 'before', sibling: '65610' } },
  ],
  input,
  targets({ page, parent, space, sibling }) {
    const write = (kind: TargetRef['kind'], ref: string): TargetRef => ({ kind, ref, access: 'write' });
    return [
      write('page', page),
      ...(space === undefined ? [] : [write('space', space)]),
      ...(space === undefined && isId(parent) ? [write('page', parent)] : []),
      ...(sibling === undefined ? [] : [write('page', sibling)]),
    ];
  },
  writes: () => ['parent', 'position'],
  subject: ({ page }) => ({ page }),
  async observe(subject: { page: string }, context) {
    const found = await resolvePage(subject.page, context);
    const record = pageRecord(found, (id) => authorById(id, context));
    if (found.page.type === 'blogposts') return record;
    const { index } = await placeOf(found.page, context);
    const below = await allBelow({ type: 'pages', id: found.page.id }, context);
    return {
      ...record,
      fields: { ...record.fields, position: index < 0 ? null : index + 1 },
      parts: { descendants: below.map((item) => treeRecord(item, found.target)) },
    };
  },
  async prepare(given, context) {
    const found = await resolvePage(given.page, context);
    const { page, target } = found;
    const to = await destinationOf(found, given, context);
    const below = page.type === 'pages' ? await allBelow({ type: 'pages', id: page.id }, context) : [];
    await checkMove(found, to, below, context);
    const place = await placeOf(page, context);
    const back = placeInputs(page, place, target.key);
    const named = { page: page.id };
    return {
      planned: {
        page: `${page.title} (${page.id})`,
        space: to.space.key,
        [to.position === 'append' ? 'parent' : 'position']:
          `${to.position === 'append' ? '' : `${to.position} `}${to.beside.title} (${to.beside.id})`,
      },
      changes: !isThere(found, place, to),
      affects: 1 + below.length,
      ...(below.length > 0 ? { notes: [`${below.length} page(s) or folder(s) below it move with it.`] } : {}),
      ...(back === null ? {} : { undo: () => ({ action: 'confluence_move_page', input: { page: page.id, ...back } }) }),
      async commit() {
        await context.confluence.pages.move(page.id, to.position, to.beside.id);
        return named;
      },
    };
  },
});
