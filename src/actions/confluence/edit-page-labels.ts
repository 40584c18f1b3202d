import * as z from 'zod';
import { Fault } from '../../faults/fault';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import type { ResultRecord } from '../record';
import { authorById } from './authors';
import { changeOf, readPages, sendChange } from './label-change';
import { labelNames } from './label-names';
import { pageRecord } from './page-record';

const MOST_PAGES = 25;

const input = z
  .strictObject({
    pages: z.array(parameters.page).min(1).max(MOST_PAGES).describe('Pages or blog posts by id, URL or SPACE/Title'),
    add: labelNames.default([]),
    remove: labelNames.default([]).describe('Labels to take away'),
    exactly: z
      .record(z.string().regex(/^\d+$/, 'By page id.'), z.array(z.string().min(1).max(255)).max(200))
      .optional()
      .describe('All labels by page id, in place of add and remove'),
  })
  .refine(({ add, remove, exactly }) => (exactly === undefined) === add.length + remove.length > 0, {
    path: ['add'],
    message: 'Give add, remove or both; or exactly alone.',
  })
  .refine(({ add, remove }) => !add.some((name) => remove.includes(name)), {
    path: ['remove'],
    message: 'A label is added or removed, not both.',
  });

export const editPageLabels = defineWrite({
  id: 'confluence_edit_page_labels',
  product: 'confluence',
  group: 'labels',
  title: 'Edit page labels',
  summary: 'Add and remove labels of pages or blog posts; returns the resulting labels.',
  effect: 'update',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:page:confluence': 'reads the pages and their labels',
    'read:space:confluence': 'finds the spaces of the pages',
    'write:confluence-content': 'adds and removes the labels',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/pages/{id}/labels',
    'GET /wiki/api/v2/blogposts/{id}/labels',
    'POST /wiki/rest/api/content/{id}/label',
    'DELETE /wiki/rest/api/content/{id}/label',
  ],
  examples: [{ says: 'Mark two pages as reviewed', input: { pages: ['65602', '65610'], add: ['reviewed'], remove: ['draft'] } }],
  input,
  targets: ({ pages }) => pages.map((ref) => ({ kind: 'page', ref, access: 'write' })),
  writes: () => ['labels'],
  subject: ({ pages }) => ({ pages: pages.join('\n') }),
  async observe(subject: { pages: string }, context) {
    const read = await readPages(subject.pages.split('\n'), context);
    const parts = read.map(({ found, before }): ResultRecord => {
      const { fields, ...record } = pageRecord(found, (id) => authorById(id, context));
      return { ...record, fields: { title: fields['title'] ?? null, labels: before } };
    });
    return { kind: 'pages', id: parts.map(({ id }) => id).join(','), target: { kind: 'site' }, fields: {}, parts: { pages: parts } };
  },
  async prepare(asked, context) {
    const changes = (await readPages(asked.pages, context)).map((read) => changeOf(read, asked));
    const stray = Object.keys(asked.exactly ?? {}).filter((id) => !changes.some(({ found }) => found.page.id === id));
    if (stray.length > 0)
      throw new Fault({ kind: 'input', problems: [{ field: 'exactly', problem: `Not among pages: ${stray.join(', ')}.` }] });
    const real = changes.filter(({ added, removed }) => added.length + removed.length > 0);
    const ids = real.map(({ found }) => found.page.id);
    return {
      planned: { labels: real.map(({ told }) => told) },
      changes: real.length > 0,
      affects: real.length,
      undo: () => ({
        action: 'confluence_edit_page_labels',
        input: { pages: ids, exactly: Object.fromEntries(real.map(({ found, before }) => [found.page.id, before])) },
      }),
      async commit() {
        const [first] = real;
        if (first) await sendChange(first, context);
        return { pages: asked.pages.join('\n') };
      },
      followUps: real
        .slice(1)
        .map((change) => ({ what: `labels of page ${change.found.page.id}`, send: () => sendChange(change, context) })),
    };
  },
});
