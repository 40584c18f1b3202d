import { json } from '../../answer';
import { contentOrders } from '../content-list';
import { pageInPath, treePageInPath } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Orders } from '../paging';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const childBean = ({ id, status, title, spaceId, position }: Content): object => ({ id, status, title, spaceId, childPosition: position });

function childOrders(confluence: ConfluenceState): Orders<Content> {
  return { ...contentOrders(confluence), 'child-position': ({ position }) => position };
}

function visibleChildren({ confluence, permissions }: ConfluenceContext, page: Content): Content[] {
  return confluence.children(page).filter((child) => permissions.view(child));
}

const children = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/children',
  scopes: ['read:page:confluence'],
  query: LIST_PARAMETERS,
  handler: (context) => {
    const items = visibleChildren(context, pageInPath(context));
    return listPage({ ...context, items, orders: childOrders(context.confluence), defaultSort: 'child-position' }, childBean);
  },
});

const directChildren = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/direct-children',
  scopes: ['read:hierarchical-content:confluence'],
  query: LIST_PARAMETERS,
  handler: (context) => {
    const items = visibleChildren(context, treePageInPath(context));
    const bean = (child: Content): object => ({ ...childBean(child), type: child.type });
    return listPage({ ...context, items, orders: childOrders(context.confluence), defaultSort: 'child-position' }, bean);
  },
});

const ancestors = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/ancestors',
  scopes: ['read:content.metadata:confluence'],
  query: ['limit'],
  handler: (context) => {
    const limit = context.parameters.integer('limit', { min: 1, max: 250 }) ?? 25;
    // The nearest ones: more are had by asking for the ancestors of the first.
    const nearest = context.confluence.ancestors(treePageInPath(context)).slice(-limit);
    return json({ results: nearest.map(({ id, type }) => ({ id, type })), _links: { base: context.base } });
  },
});

interface Descendant {
  id: string;
  page: Content;
  depth: number;
  /** Sorts a level after the levels above it, and within a level as the tree is read. */
  place: string;
}

const descendants = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/descendants',
  scopes: ['read:hierarchical-content:confluence'],
  query: ['limit', 'depth', 'cursor'],
  handler: (context) => {
    const depth = context.parameters.integer('depth', { min: 1, max: 10 }) ?? 2;
    const items = below(context, treePageInPath(context), depth);
    const orders: Orders<Descendant> = { tree: ({ depth: level, place }) => `${String(level).padStart(2, '0')}${place}` };
    return listPage({ ...context, items, orders, defaultSort: 'tree' }, ({ page, depth: level }) => {
      const { id, status, title, type, parentId, position } = page;
      return { id, status, title, type, parentId, depth: level, childPosition: position };
    });
  },
});

function below(context: ConfluenceContext, page: Content, depth: number, level = 1, above = ''): Descendant[] {
  if (level > depth) return [];
  return visibleChildren(context, page).flatMap((child) => {
    const place = `${above}/${String(child.position).padStart(6, '0')}`;
    return [{ id: child.id, page: child, depth: level, place }, ...below(context, child, depth, level + 1, place)];
  });
}

export const pageTreeEndpoints = [children, directChildren, ancestors, descendants];
