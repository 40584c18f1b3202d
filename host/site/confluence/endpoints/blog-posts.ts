import { z } from 'zod';
import { CONTENT_LIST_PARAMETERS, contentList } from '../content-list';
import { CONTENT_SINGLE_PARAMETERS, changedContent, contentSingle } from '../content-single';
import { EMPTY_DOCUMENT, addContent } from '../content-write';
import { notFound, pathId, visibleContent, visibleSpace } from '../lookup';
import { wantedRestrictions } from '../restrictions';
import { checkTitle } from '../title';
import { bodySchema, readBody, readRequest } from '../written-body';
import { confluenceEndpoint } from './define';

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/blogposts',
  scopes: ['read:page:confluence'],
  query: CONTENT_LIST_PARAMETERS,
  handler: (context) => contentList(context, { type: 'blogpost', statuses: ['current'] }),
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/blogposts/{id}',
  scopes: ['read:page:confluence'],
  query: CONTENT_SINGLE_PARAMETERS,
  handler: (context) => contentSingle(context, visibleContent(context, pathId(context), 'blogpost')),
});

const requestSchema = z.strictObject({
  spaceId: z.string(),
  status: z.enum(['current', 'draft']).optional(),
  title: z.string().optional(),
  body: bodySchema.optional(),
  createdAt: z.iso.datetime({ offset: true }).optional(),
});

const create = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/blogposts',
  scopes: ['write:page:confluence'],
  query: ['private'],
  handler: (context) => {
    const { confluence, accountId, permissions, timestamp } = context;
    const request = readRequest(context, requestSchema);
    const space = visibleSpace(context, request.spaceId);
    if (!permissions.createIn(space)) throw notFound();
    const { status = 'current', title: wanted = '', createdAt = timestamp } = request;
    const title = status === 'draft' ? wanted : checkTitle(confluence, { spaceId: space.id, type: 'blogpost', title: wanted });
    const body = request.body ? readBody(context, request.body) : EMPTY_DOCUMENT;
    const place = {
      type: 'blogpost',
      status,
      spaceId: space.id,
      parentId: null,
      restrictions: wantedRestrictions(context),
      createdAt,
    } as const;
    return changedContent(context, addContent(confluence, place, { title, body, authorId: accountId, at: timestamp }));
  },
});

export const blogPostEndpoints = [list, single, create];
