import { z } from 'zod';
import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { treeItemBean } from '../beans/tree-item-bean';
import { trash } from '../content-remove';
import { EMPTY_DOCUMENT, addContent } from '../content-write';
import { notFound, pathId, visibleContent, visibleSpace } from '../lookup';
import { newParent } from '../new-parent';
import { wantedRestrictions } from '../restrictions';
import { checkTitle } from '../title';
import { readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const shared = { spaceId: z.string(), title: z.string().optional(), parentId: z.string().optional() };

/** What a request may hold besides; a whiteboard's template fills a board that no API shows. */
const KINDS = [
  { type: 'folder', path: '/wiki/api/v2/folders', query: [], schema: z.strictObject(shared) },
  {
    type: 'whiteboard',
    path: '/wiki/api/v2/whiteboards',
    query: ['private'],
    schema: z.strictObject({ ...shared, templateKey: z.string().optional(), locale: z.string().optional() }),
  },
  { type: 'database', path: '/wiki/api/v2/databases', query: ['private'], schema: z.strictObject(shared) },
  { type: 'embed', path: '/wiki/api/v2/embeds', query: [], schema: z.strictObject({ ...shared, embedUrl: z.url() }) },
] as const;
type Kind = (typeof KINDS)[number];

const create = ({ type, path, query, schema }: Kind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'POST',
    path,
    scopes: [`write:${type}:confluence`],
    query,
    handler: (context) => {
      const { confluence, permissions, accountId, timestamp, base } = context;
      const request: z.infer<typeof schema> & { embedUrl?: string } = readRequest<z.infer<typeof schema>>(context, schema);
      const space = visibleSpace(context, request.spaceId);
      if (!permissions.createIn(space)) throw notFound();
      const place = {
        type,
        spaceId: space.id,
        parentId:
          request.parentId === undefined ? confluence.homeOf(space.id) : newParent(context, { spaceId: space.id }, request.parentId),
        restrictions: wantedRestrictions(context),
        ...(request.embedUrl !== undefined && { embedUrl: request.embedUrl }),
      };
      const title = type === 'folder' ? checkTitle(confluence, { spaceId: space.id, type, title: request.title }) : (request.title ?? '');
      const item = addContent(confluence, place, { title, body: EMPTY_DOCUMENT, authorId: accountId, at: timestamp });
      return json(treeItemBean(confluence, item, base));
    },
  });

const single = ({ type, path }: Kind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{id}`,
    scopes: [`read:${type}:confluence`],
    handler: (context) => json(treeItemBean(context.confluence, visibleContent(context, pathId(context), type), context.base)),
  });

const remove = ({ type, path }: Kind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path: `${path}/{id}`,
    scopes: [`delete:${type}:confluence`],
    handler: (context) => {
      const item = visibleContent(context, pathId(context), type);
      if (!context.permissions.delete(item)) throw notFound();
      if (item.status === 'trashed') throw context.parameters.refuse('The content is already in the trash');
      trash(context.confluence, item);
      return noContent();
    },
  });

export const treeItemEndpoints = [...KINDS.map(create), ...KINDS.map(single), ...KINDS.map(remove)];
