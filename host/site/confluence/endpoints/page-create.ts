import { z } from 'zod';
import { changedContent } from '../content-single';
import { EMPTY_DOCUMENT, addContent } from '../content-write';
import { notFound, visibleSpace } from '../lookup';
import { newParent } from '../new-parent';
import type { Space } from '../records';
import { wantedRestrictions } from '../restrictions';
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
    const parentId = parentIn(context, space, request.parentId ?? null);
    const { status = 'current', subtype = null } = request;
    const title =
      status === 'draft' ? (request.title ?? '') : checkTitle(confluence, { spaceId: space.id, type: 'page', title: request.title });
    const body = request.body ? readBody(context, request.body) : EMPTY_DOCUMENT;
    const page = addContent(
      confluence,
      { type: 'page', status, subtype, spaceId: space.id, parentId, restrictions: wantedRestrictions(context) },
      { title, body, authorId: accountId, at: timestamp },
    );
    return changedContent(context, page);
  },
});

/** The home page unless another parent is named or the root of the space is asked for. */
function parentIn(context: ConfluenceContext, space: Space, parentId: string | null): string | null {
  const rootLevel = context.parameters.flag('root-level', false);
  if (parentId === null) return rootLevel ? null : context.confluence.homeOf(space.id);
  if (rootLevel) throw context.parameters.refuse("A parentId may not be given when 'root-level' is true");
  return newParent(context, { spaceId: space.id }, parentId);
}

export const pageCreateEndpoints = [create];
