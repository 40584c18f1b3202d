import { z } from 'zod';
import type { Endpoint } from '../../endpoint';
import { confluenceV2Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import type { SiteState } from '../../state';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { changedContent, changedDraft } from '../content-single';
import { addVersion } from '../content-write';
import { editable } from '../lookup';
import { newParent } from '../new-parent';
import type { Content } from '../records';
import { checkTitle } from '../title';
import { bodySchema, readBody, readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const shared = {
  id: z.string(),
  status: z.enum(['current', 'draft']),
  title: z.string(),
  spaceId: z.string().optional(),
  body: bodySchema,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
};
const schemas = {
  page: z.strictObject({ ...shared, parentId: z.string().optional(), ownerId: z.string().optional() }),
  blogpost: z.strictObject(shared),
};
type Change = z.infer<(typeof schemas)['page']>;

const update = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'PUT',
    path: kind.path,
    scopes: ['write:page:confluence'],
    handler: (context) => {
      const content = savable(context, contentInPath(context, kind));
      const request: Change = readRequest(context, schemas[kind.type]);
      const { parameters } = context;
      if (request.id !== content.id) throw parameters.refuse(`Provided id {${request.id}} does not match the content ${content.id}`);
      if (request.spaceId !== undefined && request.spaceId !== content.spaceId) {
        throw parameters.refuse('Content cannot be moved to a different space');
      }
      if (content.status === 'trashed') return restore(context, content, request);
      return request.status === 'draft' && content.status !== 'draft'
        ? saveDraft(context, content, request)
        : publish(context, content, request);
    },
  });

/** What the person may save: also what is in the trash, which saving takes out. */
function savable(context: ConfluenceContext, content: Content): Content {
  return context.permissions.restore(content) ? content : editable(context, content);
}

/** Out of the trash as it was, below the home page where what it stood under is gone. */
function restore(context: ConfluenceContext, content: Content, { status, version }: Change): SiteResponse {
  const { confluence, parameters } = context;
  if (status === 'draft') throw parameters.refuse('Content in the trash has no draft');
  checkVersion(version.number, content.version, content.version + 1);
  checkTitle(confluence, { ...content, contentId: content.id });
  const parent = content.parentId === null ? undefined : confluence.contents.get(content.parentId);
  const parentId = parent?.status === 'current' || content.type === 'blogpost' ? content.parentId : confluence.homeOf(content.spaceId);
  return changedContent(context, confluence.contents.put({ ...content, parentId, status: 'current' }));
}

/** The next version, or a draft's only one. */
function publish(context: ConfluenceContext, content: Content, request: Change): SiteResponse {
  const { confluence, accountId, timestamp } = context;
  checkVersion(request.version.number, content.version, content.status === 'draft' ? content.version : content.version + 1);
  const { id: contentId, spaceId, type } = content;
  const title = request.status === 'draft' ? request.title : checkTitle(confluence, { spaceId, type, title: request.title, contentId });
  const change = {
    status: request.status,
    parentId: request.parentId === undefined ? content.parentId : newParent(context, content, request.parentId),
    ownerId: newOwner(context, content, request.ownerId),
    draft: null,
  };
  const body = readBody(context, request.body);
  const { message = '' } = request.version;
  return changedContent(context, addVersion(confluence, content, { title, body, authorId: accountId, at: timestamp, message }, change));
}

/** What is published stays as it is; the draft beside it takes the place of the one before. */
function saveDraft(context: ConfluenceContext, content: Content, request: Change): SiteResponse {
  const { confluence, accountId, timestamp } = context;
  checkVersion(request.version.number, content.version, 1);
  const draft = { title: request.title, body: readBody(context, request.body), authorId: accountId, at: timestamp };
  return changedDraft(context, confluence.contents.put({ ...content, draft }));
}

/** Optimistic locking: whoever saves says which version comes next, so that nobody overwrites a change they have not seen. Drafts stay at 1. */
function checkVersion(provided: number, current: number, next: number): void {
  if (provided === next) return;
  const title = `Version must be incremented when updating a page. Current Version: [${current}]. Provided version: [${provided}]`;
  throw confluenceV2Refusal(409, 'CONFLICT', title);
}

function newOwner({ state, parameters }: ConfluenceContext, content: Content, ownerId: string | undefined): string {
  if (ownerId !== undefined && !state.people.get(ownerId)?.active) throw parameters.refuse(`No user found with account id ${ownerId}`);
  return ownerId ?? content.ownerId;
}

export const contentUpdateEndpoints = CONTENT_KINDS.map(update);
