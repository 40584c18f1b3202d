import { json } from '../../answer';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { contentOrders } from '../content-list';
import { pageInPath, treeItemInPath } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Orders } from '../paging';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';
import { TREE_KINDS } from '../tree-kinds';
import type { TreeKind } from '../tree-kinds';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const childBean = ({ id, status, title, spaceId, position }: Content): object => ({ id, status, title, spaceId, childPosition: position });

function childOrders(confluence: ConfluenceState): Orders<Content> {
  return { ...contentOrders(confluence), 'child-position': ({ position }) => position };
}

function visibleChildren({ confluence, permissions }: ConfluenceContext, parent: Content): Content[] {
  return confluence.children(parent).filter((child) => permissions.view(child));
}

const childPages = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/children',
  scopes: ['read:page:confluence'],
  query: LIST_PARAMETERS,
  handler: (context) => {
    const items = visibleChildren(context, pageInPath(context)).filter(({ type }) => type === 'page');
    return listPage({ ...context, items, orders: childOrders(context.confluence), defaultSort: 'child-position' }, childBean);
  },
});

const directChildren = ({ type, path }: TreeKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/direct-children`,
    scopes: ['read:hierarchical-content:confluence'],
    query: LIST_PARAMETERS,
    handler: (context) => {
      const items = visibleChildren(context, treeItemInPath(context, type));
      const bean = (child: Content): object => ({ ...childBean(child), type: child.type });
      return listPage({ ...context, items, orders: childOrders(context.confluence), defaultSort: 'child-position' }, bean);
    },
  });

const ancestors = ({ type, path }: TreeKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/ancestors`,
    scopes: ['read:content.metadata:confluence'],
    query: ['limit'],
    handler: (context) => {
      const limit = context.parameters.integer('limit', { min: 1, max: 250 }) ?? 25;
      // The nearest ones: more are had by asking for the ancestors of the first.
      const nearest = context.confluence.ancestors(treeItemInPath(context, type)).slice(-limit);
      const results = nearest.map(({ id, type: kind }) => ({ id, type: kind }));
      return json(type === 'page' ? { results, _links: { base: context.base } } : { results });
    },
  });

interface Descendant {
  id: string;
  content: Content;
  depth: number;
  /** Sorts a level after the levels above it, and within a level as the tree is read. */
  place: string;
}

const descendants = ({ type, path }: TreeKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/descendants`,
    scopes: ['read:hierarchical-content:confluence'],
    query: ['limit', 'depth', 'cursor'],
    handler: (context) => {
      const depth = context.parameters.integer('depth', { min: 1, max: 10 }) ?? 2;
      const items = below(context, treeItemInPath(context, type), depth);
      const orders: Orders<Descendant> = { tree: ({ depth: level, place }) => `${String(level).padStart(2, '0')}${place}` };
      return listPage({ ...context, items, orders, defaultSort: 'tree' }, ({ content, depth: level }) => {
        const { id, status, title, type: kind, parentId, position } = content;
        return { id, status, title, type: kind, parentId, depth: level, childPosition: position };
      });
    },
  });

function below(context: ConfluenceContext, parent: Content, depth: number, level = 1, above = ''): Descendant[] {
  if (level > depth) return [];
  return visibleChildren(context, parent).flatMap((child) => {
    const place = `${above}/${String(child.position).padStart(6, '0')}-${child.id.padStart(12, '0')}`;
    return [{ id: child.id, content: child, depth: level, place }, ...below(context, child, depth, level + 1, place)];
  });
}

export const contentTreeEndpoints = [
  childPages,
  ...TREE_KINDS.map(directChildren),
  ...TREE_KINDS.map(ancestors),
  ...TREE_KINDS.map(descendants),
];
