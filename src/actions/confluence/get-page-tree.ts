import * as z from 'zod';
import { MOST_LEVELS } from '../../clients/confluence/content-tree';
import type { ActionContext } from '../context';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import type { Findings } from '../record';
import { spaceTree, treeRoot } from './page-tree';
import { resolveSpace, spaceTarget } from './space-ref';
import { pathRecords, treeRecord } from './tree-record';

const input = z
  .strictObject({
    page: parameters.page.optional().describe('Page id, URL, SPACE/Title, or folder id'),
    space: parameters.space.optional(),
    direction: z.enum(['children', 'descendants', 'ancestors']).default('descendants').describe('ancestors: the path above page'),
    depth: z.int().min(1).max(MOST_LEVELS).default(2).describe('Levels of descendants'),
    limit: parameters.limit(100, 250),
    cursor: parameters.cursor,
  })
  .superRefine(({ page, space, direction }, context) => {
    const problem = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if ((page === undefined) === (space === undefined)) problem('page', 'Give either page or space.');
    else if (page === undefined && direction === 'ancestors') problem('direction', 'A space has nothing above it: give page.');
  });
type Asked = z.output<typeof input>;

async function ofSpace(space: string, asked: Asked, context: ActionContext): Promise<Findings> {
  const found = await resolveSpace(space, context);
  const depth = asked.direction === 'children' ? 0 : asked.depth;
  const { items, next, more } = await spaceTree(found.id, { ...asked, depth }, context);
  return {
    records: items.map((item) => treeRecord(item, spaceTarget(found))),
    ...(more ? { notes: ['The space has more pages at its top than are shown here.'] } : {}),
    ...(next === undefined ? {} : { cursor: next }),
  };
}

async function ofPage(page: string, asked: Asked, context: ActionContext): Promise<Findings> {
  const { tree } = context.confluence;
  const { place, target } = await treeRoot(page, context);
  const { direction, depth, limit, cursor } = asked;
  if (direction === 'ancestors') {
    // The nearest come first; what is above the highest of them is asked for from there.
    const path = await tree.ancestors(cursor === undefined ? place : { type: 'pages', id: cursor }, limit);
    const top = path.length < limit ? undefined : path.find(({ type }) => type === 'page');
    return { records: await pathRecords(path, target, context.confluence), ...(top === undefined ? {} : { cursor: top.id }) };
  }
  const found =
    direction === 'children' ? await tree.children(place, { limit, cursor }) : await tree.descendants(place, { depth, limit, cursor });
  return { records: found.items.map((item) => treeRecord(item, target)), ...(found.next === undefined ? {} : { cursor: found.next }) };
}

export const getPageTree = defineRead({
  id: 'confluence_get_page_tree',
  product: 'confluence',
  group: 'pages',
  title: 'Read the page tree',
  summary: 'Content tree of a space or page: children, descendants or the path of ancestors, with folders and whiteboards.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: {
    'read:content.metadata:confluence': 'reads the path above a page',
    'read:folder:confluence': 'finds the space of a folder',
    'read:hierarchical-content:confluence': 'reads what is below a page',
    'read:page:confluence': 'finds the page, and names those above it',
    'read:space:confluence': 'finds the space',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/folders/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /wiki/api/v2/spaces/{id}/pages',
    'GET /wiki/api/v2/pages/{id}/direct-children',
    'GET /wiki/api/v2/pages/{id}/descendants',
    'GET /wiki/api/v2/pages/{id}/ancestors',
    'GET /wiki/api/v2/folders/{id}/direct-children',
    'GET /wiki/api/v2/folders/{id}/descendants',
    'GET /wiki/api/v2/folders/{id}/ancestors',
  ],
  examples: [
    { says: 'Two levels of a space', input: { space: 'ENG' } },
    { says: 'Where a page stands', input: { page: '65602', direction: 'ancestors' } },
  ],
  input,
  targets: ({ page, space }) => [
    page === undefined ? { kind: 'space', ref: space ?? '', access: 'read' } : { kind: 'page', ref: page, access: 'read' },
  ],
  read: (asked, context) => (asked.page === undefined ? ofSpace(asked.space ?? '', asked, context) : ofPage(asked.page, asked, context)),
});
