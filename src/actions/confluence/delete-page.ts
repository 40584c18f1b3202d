import * as z from 'zod';
import type { TypedContent } from '../../clients/confluence/contents';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';
import { defineWrite, type Subject } from '../define';
import * as parameters from '../parameters';
import { finishedTask } from './finished-task';
import { observePage } from './observed-page';
import { resolvePage } from './page-ref';
import { allBelow } from './pages-below';
import { deletionUndo } from './deletion-undo';
import { treeRecord } from './tree-record';

interface Named extends Subject {
  page: string;
  below: 'all' | 'none';
}

function checkKind(page: TypedContent, input: { draft: boolean; with_children: boolean }): void {
  const { id, status } = page;
  if (page.type === 'blogposts') throw wrongInput('page', `${id} is a blog post; this action deletes pages.`);
  if (input.draft && status !== 'draft') throw wrongInput('draft', `Page ${id} is published: leave draft out to move it to the trash.`);
  if (!input.draft && status === 'draft')
    throw wrongInput('draft', `Page ${id} is a draft, which is deleted for good. Send draft=true if that is meant.`);
  if (input.draft && input.with_children) throw wrongInput('with_children', 'A draft is deleted alone.');
}

async function sendDeletion(page: TypedContent, isTree: boolean, context: ActionContext): Promise<void> {
  const { pages } = context.confluence;
  if (!isTree) await pages.remove(page.id, page.status === 'draft');
  else await finishedTask((await pages.removeTree(page.id)).id, context);
}

export const deletePage = defineWrite({
  id: 'confluence_delete_page',
  product: 'confluence',
  group: 'pages',
  title: 'Delete a page',
  summary: 'Move a page, or a page with all its children, to the trash; drafts are deleted for good.',
  effect: 'delete',
  destructive: true,
  repeatable: true,
  surface: 'catalogue',
  scopes: {
    'delete:page:confluence': 'moves the page to the trash',
    'read:content.metadata:confluence': 'waits until a whole tree is in the trash',
    'read:hierarchical-content:confluence': 'counts and checks what is below the page',
    'read:page:confluence': 'reads the page before and after',
    'read:space:confluence': 'finds the space of the page',
    'write:confluence-content': 'moves a page with all below it to the trash',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/pages/{id}/descendants',
    'GET /wiki/api/v2/folders/{id}/descendants',
    'GET /wiki/api/v2/pages/{id}/direct-children',
    'DELETE /wiki/api/v2/pages/{id}',
    'DELETE /wiki/rest/api/content/{id}/pageTree',
    'GET /wiki/rest/api/longtask/{id}',
  ],
  examples: [{ says: 'A page with all below it', input: { page: '65602', with_children: true } }],
  input: z.strictObject({
    page: parameters.page,
    with_children: z.boolean().default(false).describe('Else its children move up'),
    draft: z.boolean().default(false).describe('It is a draft: gone for good'),
    confirm: parameters.confirm,
  }),
  targets: ({ page }) => [{ kind: 'page', ref: page, access: 'write' }],
  writes: () => ['status'],
  subject: ({ page, with_children: isTree }) => ({ page, below: isTree ? 'all' : 'none' }),
  async observe(subject: Named, context) {
    const record = await observePage(subject.page, context, { trashed: true });
    if (subject.below === 'none' || record.kind === 'blogpost' || record.fields['status'] !== 'current') return record;
    const below = await allBelow({ type: 'pages', id: record.id }, context);
    return { ...record, parts: { descendants: below.map((item) => treeRecord(item, record.target)) } };
  },
  async prepare(input, context) {
    const { page, target } = await resolvePage(input.page, context, { bodyFormat: 'atlas_doc_format', trashed: true });
    const named: Named = { page: page.id, below: input.with_children ? 'all' : 'none' };
    const planned = { page: `${page.title} (${page.id})`, space: target.key, status: input.draft ? 'gone for good' : 'trashed' };
    if (page.status === 'trashed') return { planned, changes: false, commit: () => Promise.resolve(named) };
    checkKind(page, input);
    const below = input.with_children ? await allBelow({ type: 'pages', id: page.id }, context) : [];
    const { call, notes } = await deletionUndo(page, input.with_children ? below : null, context);
    return {
      planned: { ...planned, ...(input.with_children ? { descendants: below.map(({ title, id }) => `${title} (${id})`) } : {}) },
      changes: true,
      affects: 1 + below.length,
      notes,
      ...(call === undefined ? {} : { undo: () => call }),
      async commit() {
        await sendDeletion(page, below.length > 0, context);
        return named;
      },
    };
  },
});
