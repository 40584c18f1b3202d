import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { moveContent, siblingsAt, subtree } from '../content-move';
import type { TreePlace } from '../content-move';
import { currentContentV1 } from '../lookup';
import type { Content } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const POSITIONS = ['before', 'after', 'append'] as const;

const move = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/rest/api/content/{pageId}/move/{position}/{targetId}',
  scopes: ['write:confluence-content', 'write:page:confluence'],
  handler: (context) => {
    const { confluence, permissions } = context;
    const page = currentContentV1(context, 'pageId');
    const target = currentContentV1(context, 'targetId');
    const position = POSITIONS.find((one) => one === context.path['position']);
    if (!position) throw confluenceV1Refusal(400, `The position is not one of ${POSITIONS.join(', ')}`);
    if (page.type === 'blogpost' || target.type === 'blogpost') throw confluenceV1Refusal(400, 'A blog post has no place in the page tree');
    const leaving = target.spaceId !== page.spaceId;
    const allowed = permissions.edit(page) && permissions.createIn(confluence.spaceOf(target)) && (!leaving || permissions.delete(page));
    if (!allowed) throw confluenceV1Refusal(403, 'You do not have permission to move this page there');
    checkMove(context, page, target);
    moveContent(confluence, page, placeBy(context, page, target, position));
    return json({ pageId: page.id });
  },
});

/** 400 for a move below or beside itself, for a home page that would leave its space, and for a title that the other space already has. */
function checkMove({ confluence, permissions }: ConfluenceContext, page: Content, target: Content): void {
  const above = [target, ...confluence.ancestors(target)].map(({ id }) => id);
  if (above.includes(page.id)) throw confluenceV1Refusal(400, 'A page cannot be moved below or beside itself');
  if (target.spaceId === page.spaceId) return;
  if (confluence.spaceOf(page).homepageId === page.id) throw confluenceV1Refusal(400, 'The home page of a space cannot leave it');
  const moved = subtree(confluence, page).filter(({ status }) => status === 'current' || status === 'archived');
  const taken = moved.find(({ type, title }) => confluence.titled(target.spaceId, type, title));
  if (!taken) return;
  const which = permissions.view(taken) ? `the title '${taken.title}'` : 'the title of a page below this one';
  throw confluenceV1Refusal(400, `A page with ${which} already exists in the target space`);
}

function placeBy({ confluence }: ConfluenceContext, page: Content, target: Content, position: (typeof POSITIONS)[number]): TreePlace {
  if (position === 'append') return { spaceId: target.spaceId, parentId: target.id };
  const place = { spaceId: target.spaceId, parentId: target.parentId };
  const siblings = siblingsAt(confluence, place).filter(({ id }) => id !== page.id);
  const at = siblings.findIndex(({ id }) => id === target.id);
  return { ...place, index: position === 'before' ? at : at + 1 };
}

export const pageMoveEndpoints = [move];
