import { z } from 'zod';
import { confluenceV2Refusal } from '../../refusal';
import { changedContent } from '../content-single';
import { addContent } from '../content-write';
import { notFound, visibleSpace } from '../lookup';
import type { Content, Space } from '../records';
import { checkTitle } from '../title';
import { bodySchema, readBody, readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const requestSchema = z.strictObject({
  spaceId: z.string(),
  status: z.enum(['current', 'draft']).optional(),
  title: z.string().optional(),
  parentId: z.string().nullish(),
  body: bodySchema.optional(),
  subtype: z.literal('live').optional(),
});

const create = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/pages',
  scopes: ['write:page:confluence'],
  query: ['private', 'root-level'],
  handler: (context) => {
    const { confluence, accountId, permissions, timestamp } = context;
    const request = readRequest(context, requestSchema);
    const space = visibleSpace(context, request.spaceId);
    if (!permissions.createIn(space)) throw notFound();
    const parentId = newParent(context, space, request.parentId ?? null);
    const { status = 'current', subtype = null } = request;
    const title =
      status === 'draft' ? (request.title ?? '') : checkTitle(confluence, { spaceId: space.id, type: 'page', title: request.title });
    const body = request.body ? readBody(context, request.body) : { type: 'doc' as const, version: 1, content: [] };
    const page = addContent(
      confluence,
      { type: 'page', status, subtype, spaceId: space.id, parentId, restrictions: restrictions(context) },
      { title, body, authorId: accountId, at: timestamp },
    );
    return changedContent(context, page);
  },
});

/** The home page unless another parent is named or the root of the space is asked for. */
function newParent(context: ConfluenceContext, space: Space, parentId: string | null): string | null {
  const rootLevel = context.parameters.flag('root-level', false);
  if (parentId === null) return rootLevel ? null : space.homepageId;
  if (rootLevel) throw context.parameters.refuse("A parentId may not be given when 'root-level' is true");
  const parent = context.confluence.contents.get(parentId);
  if (parent?.type !== 'page' || parent.status === 'trashed' || !context.permissions.view(parent)) throw notFound();
  if (parent.spaceId === space.id) return parent.id;
  throw confluenceV2Refusal(400, 'INVALID_REQUEST_PARAMETER', 'The parent page is in another space');
}

function restrictions({ parameters, accountId }: ConfluenceContext): Content['restrictions'] {
  const author = { people: [accountId], groups: [] };
  return parameters.flag('private', false) ? { read: author, update: author } : { read: null, update: null };
}

export const pageCreateEndpoints = [create];
