import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { contentBeanV1 } from '../beans/content-bean-v1';
import { copyContent } from '../content-copy';
import { currentContentV1, readV1 } from '../lookup';
import type { Content } from '../records';
import type { ConfluenceState } from '../state';
import { MAX_TITLE } from '../title';
import { isTreeItem } from '../tree-kinds';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

export const copyOptions = {
  copyAttachments: z.boolean().optional(),
  copyPermissions: z.boolean().optional(),
  copyProperties: z.boolean().optional(),
  copyLabels: z.boolean().optional(),
  /** There is no custom content on this site. */
  copyCustomContents: z.boolean().optional(),
};

const requestSchema = z.object({
  ...copyOptions,
  destination: z.object({ type: z.enum(['space', 'existing_page', 'parent_page', 'parent_content']), value: z.string() }),
  pageTitle: z.string().optional(),
  body: z.unknown().optional(),
});
type Destination = z.infer<typeof requestSchema>['destination'];

const copy = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/copy',
  scopes: ['write:confluence-content', ['read:content-details:confluence', 'write:page:confluence']],
  handler: (context) => {
    const { confluence, state, permissions, accountId, timestamp, base } = context;
    const page = currentContentV1(context);
    if (page.type !== 'page') throw confluenceV1Refusal(400, 'Only a page can be copied');
    const { destination, pageTitle, body, ...options } = readV1(context, requestSchema);
    if (body !== undefined) throw context.parameters.unmodelled("The member 'body'");
    const place = placeOf(context, destination);
    const space = confluence.spaces.get(place.spaceId);
    if (!space || !permissions.createIn(space)) throw confluenceV1Refusal(403, 'You do not have permission to create a page there');
    const title = pageTitle?.trim() ?? `Copy of ${page.title}`;
    checkCopyTitle(confluence, place.spaceId, title);
    return json(contentBeanV1(state, copyContent(state, page, { place, title, accountId, timestamp, options }), base));
  },
});

/** 400 for the title of a copy that is empty, too long, or taken in the space. */
export function checkCopyTitle(confluence: ConfluenceState, spaceId: string, title: string): void {
  if (title === '') throw confluenceV1Refusal(400, 'A title must be provided');
  if (title.length > MAX_TITLE) throw confluenceV1Refusal(400, `The title may not be longer than ${MAX_TITLE} characters`);
  if (!confluence.titled(spaceId, 'page', title)) return;
  throw confluenceV1Refusal(400, `A page with the title '${title}' already exists in the space`);
}

function placeOf(
  { confluence, permissions, parameters }: ConfluenceContext,
  { type, value }: Destination,
): Pick<Content, 'spaceId' | 'parentId'> {
  if (type === 'existing_page') throw parameters.unmodelled("The destination 'existing_page'");
  if (type === 'space') {
    const space = confluence.space(value);
    if (space && permissions.viewSpace(space)) return { spaceId: space.id, parentId: null };
    throw confluenceV1Refusal(404, `There is no space with the key ${value}`);
  }
  const parent = confluence.contents.get(value);
  const fits = parent && permissions.view(parent) && (type === 'parent_page' ? parent.type === 'page' : isTreeItem(parent));
  if (!fits || parent.status !== 'current') throw confluenceV1Refusal(404, `There is no content with the id ${value} to copy below`);
  return { spaceId: parent.spaceId, parentId: parent.id };
}

export const pageCopyEndpoints = [copy];
