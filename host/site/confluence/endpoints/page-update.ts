import { z } from 'zod';
import { confluenceV2Refusal } from '../../refusal';
import { changedContent } from '../content-single';
import { addVersion } from '../content-write';
import { notFound, pageInPath } from '../lookup';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';
import { checkTitle } from '../title';
import { bodySchema, readBody, readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const status = z.enum(['current', 'draft']);
const titleSchema = z.strictObject({ status, title: z.string() });
const updateSchema = z.strictObject({
  id: z.string(),
  status,
  title: z.string(),
  spaceId: z.string().optional(),
  parentId: z.string().optional(),
  ownerId: z.string().optional(),
  body: bodySchema,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
});

const update = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/api/v2/pages/{id}',
  scopes: ['write:page:confluence'],
  handler: (context) => {
    const { confluence, accountId, timestamp } = context;
    const page = editablePage(context);
    const request = readRequest(context, updateSchema);
    if (request.id !== page.id) throw context.parameters.refuse(`Provided id {${request.id}} does not match the page ${page.id}`);
    refuseDraftOf(context, page, request.status);
    checkVersion(page, request.version.number);
    const title = newTitle(confluence, page, request);
    if (page.status === 'trashed') return changedContent(context, confluence.contents.put({ ...page, status: 'current' }));
    const change = {
      status: request.status,
      parentId: newParent(context, page, request),
      ownerId: newOwner(context, page, request.ownerId),
    };
    const body = readBody(context, request.body);
    const { message = '' } = request.version;
    return changedContent(context, addVersion(confluence, page, { title, body, authorId: accountId, at: timestamp, message }, change));
  },
});

const rename = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/api/v2/pages/{id}/title',
  scopes: ['write:page:confluence'],
  handler: (context) => {
    const { confluence, accountId, timestamp } = context;
    const page = editablePage(context);
    const request = readRequest(context, titleSchema);
    if (page.status === 'trashed') throw context.parameters.refuse('A page in the trash cannot be renamed');
    refuseDraftOf(context, page, request.status);
    const title = newTitle(confluence, page, request);
    const body = confluence.body(page);
    return changedContent(
      context,
      addVersion(confluence, page, { title, body, authorId: accountId, at: timestamp }, { status: request.status }),
    );
  },
});

function editablePage(context: ConfluenceContext): Content {
  const page = pageInPath(context);
  if (!context.permissions.edit(page)) throw notFound();
  return page;
}

/** Drafts of published pages beside what is published are left out; a page that was never published may stay a draft. */
function refuseDraftOf({ parameters }: ConfluenceContext, page: Content, wanted: z.infer<typeof status>): void {
  if (wanted === 'draft' && page.status !== 'draft') throw parameters.unmodelled("Status 'draft' for a published page");
}

function newTitle(confluence: ConfluenceState, page: Content, request: Pick<z.infer<typeof updateSchema>, 'status' | 'title'>): string {
  if (request.status === 'draft') return request.title;
  return checkTitle(confluence, { ...page, title: request.title, contentId: page.id });
}

/** Optimistic locking: whoever saves says which version comes next, so that nobody overwrites a change they have not seen. A draft stays at 1. */
function checkVersion(page: Content, provided: number): void {
  const next = page.status === 'draft' ? page.version : page.version + 1;
  if (provided === next) return;
  const title = `Version must be incremented when updating a page. Current Version: [${page.version}]. Provided version: [${provided}]`;
  throw confluenceV2Refusal(409, 'CONFLICT', title);
}

function newParent(context: ConfluenceContext, page: Content, request: z.infer<typeof updateSchema>): string | null {
  const { confluence, permissions, parameters } = context;
  if (request.spaceId !== undefined && request.spaceId !== page.spaceId)
    throw parameters.refuse('A page cannot be moved to a different space');
  if (request.parentId === undefined || request.parentId === page.parentId) return page.parentId;
  const parent = confluence.contents.get(request.parentId);
  if (parent?.type !== 'page' || parent.status === 'trashed' || !permissions.view(parent)) throw notFound();
  if (parent.spaceId !== page.spaceId) throw parameters.refuse('A page cannot be moved to a different space');
  const below = [parent, ...confluence.ancestors(parent)].some(({ id }) => id === page.id);
  if (below) throw parameters.refuse('A page cannot be moved below itself');
  return parent.id;
}

function newOwner({ state, parameters }: ConfluenceContext, page: Content, ownerId: string | undefined): string {
  if (ownerId !== undefined && !state.people.get(ownerId)?.active) throw parameters.refuse(`No user found with account id ${ownerId}`);
  return ownerId ?? page.ownerId;
}

export const pageUpdateEndpoints = [update, rename];
