import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';
import { content } from './content';
import { nextCursor } from './next-cursor';

const treeItem = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string().default(''),
  status: z.string().optional(),
  parentId: z.string().nullable().default(null),
  /** 1 for what is right below. */
  depth: z.int().nullable().default(null),
});
const treePage = z.object({ results: z.array(treeItem), _links: nextCursor });
const pathUp = z.object({ results: z.array(z.object({ id: z.string(), type: z.string() })) });

export type TreeItem = z.output<typeof treeItem>;

/** What of the content tree is asked about. */
export interface TreePlace {
  type: 'pages' | 'folders';
  id: string;
}

interface TreePage {
  items: TreeItem[];
  /** Where the next page begins; undefined on the last one. */
  next: string | undefined;
}

export const MOST_TREE_ITEMS = 250;
/** Levels that one question about what lies below can span. */
export const MOST_LEVELS = 10;

const OPERATIONS = {
  pages: {
    children: 'GET /wiki/api/v2/pages/{id}/direct-children',
    descendants: 'GET /wiki/api/v2/pages/{id}/descendants',
    ancestors: 'GET /wiki/api/v2/pages/{id}/ancestors',
  },
  folders: {
    children: 'GET /wiki/api/v2/folders/{id}/direct-children',
    descendants: 'GET /wiki/api/v2/folders/{id}/descendants',
    ancestors: 'GET /wiki/api/v2/folders/{id}/ancestors',
  },
} as const;

/** The tree of pages, folders and boards. Sources: `GET /wiki/api/v2/{pages,folders}/{id}/{direct-children,descendants,ancestors}`, `GET /wiki/api/v2/spaces/{id}/pages`. */
export function confluenceTree(http: ProductHttp) {
  const what = ({ id }: TreePlace): string => `Page or folder ${id}`;
  return {
    /** What is right below, in the order of the tree. */
    async children(of: TreePlace, page: { limit: number; cursor?: string | undefined }): Promise<TreePage> {
      const request = { path: { id: of.id }, query: { ...page, sort: 'child-position' } };
      const { results, _links: next } = await ask(http, OPERATIONS[of.type].children, request, { what: what(of), schema: treePage });
      return { items: results, next };
    },

    /** What is below down to `depth` levels, the highest level first. */
    async descendants(of: TreePlace, page: { depth: number; limit: number; cursor?: string | undefined }): Promise<TreePage> {
      const request = { path: { id: of.id }, query: { ...page } };
      const { results, _links: next } = await ask(http, OPERATIONS[of.type].descendants, request, { what: what(of), schema: treePage });
      return { items: results, next };
    },

    /** What lies above, the highest first: ids and kinds only. When it is as many as asked for, there is more above the first. */
    async ancestors(of: TreePlace, limit = MOST_TREE_ITEMS): Promise<{ id: string; type: string }[]> {
      const request = { path: { id: of.id }, query: { limit } };
      return (await ask(http, OPERATIONS[of.type].ancestors, request, { what: what(of), schema: pathUp })).results;
    },

    /** The pages of a space that stand under nothing: its home page, and those that the tree does not show. */
    async roots(spaceId: string) {
      const schema = z.object({ results: z.array(content), _links: nextCursor });
      const request = { path: { id: spaceId }, query: { depth: 'root', status: ['current'], limit: MOST_TREE_ITEMS, sort: 'id' } };
      const found = await ask(http, 'GET /wiki/api/v2/spaces/{id}/pages', request, { what: `Space ${spaceId}`, schema });
      return { pages: found.results, more: found._links !== undefined };
    },
  };
}
