import { json, noContent } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import type { Refusal } from '../../refusal';
import { contentBeanV1 } from '../beans/content-bean-v1';
import { spaceSummary } from '../beans/search-bean';
import { personBean } from '../beans/user-bean';
import { visibleContentV1 } from '../lookup';
import type { Favourite, Space } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const path = '/wiki/rest/api/relation/{relationName}/from/{sourceType}/{sourceKey}/to/{targetType}/{targetKey}';
const EXPANSIONS = ['relationData', 'source', 'target'] as const;

/** The spaces and pages that people keep at hand: the one relation that Confluence itself knows. Others are refused by name. */
const single = confluenceEndpoint({
  method: 'GET',
  path,
  scopes: ['read:confluence-content.summary', ['read:relation:confluence', 'read:content-details:confluence']],
  query: ['expand'],
  handler: (context) => {
    const { id } = ownFavourite(context);
    const favourite = context.confluence.favourites.get(id);
    if (!favourite) throw confluenceV1Refusal(404, 'There is no such relation');
    return json(relationBean(context, favourite));
  },
});

const mark = confluenceEndpoint({
  method: 'PUT',
  path,
  scopes: [
    'write:confluence-content',
    ['read:relation:confluence', 'read:space:confluence', 'read:user:confluence', 'read:content:confluence', 'write:relation:confluence'],
  ],
  handler: (context) => {
    const favourite = ownFavourite(context);
    const { favourites } = context.confluence;
    return json(relationBean(context, favourites.get(favourite.id) ?? favourites.put(favourite)));
  },
});

const unmark = confluenceEndpoint({
  method: 'DELETE',
  path,
  scopes: ['write:confluence-content', 'write:relation:confluence'],
  handler: (context) => {
    const { favourite, space } = favouriteInPath(context);
    if (favourite.accountId !== context.accountId && !context.permissions.administer(space)) throw notYours();
    context.confluence.favourites.delete(favourite.id);
    return noContent();
  },
});

function ownFavourite(context: ConfluenceContext): Favourite {
  const { favourite } = favouriteInPath(context);
  if (favourite.accountId !== context.accountId) throw notYours();
  return favourite;
}

function notYours(): Refusal {
  return confluenceV1Refusal(403, 'Favourites are those of the person who asks');
}

/** The favourite that the path names, marked or not, and the space it is or is in. 404 for what the person may not see. */
function favouriteInPath(context: ConfluenceContext): { favourite: Favourite; space: Space } {
  const { path: named, parameters, confluence, state, accountId: caller, timestamp } = context;
  if (named['relationName'] !== 'favourite') throw parameters.unmodelled(`Relation '${named['relationName'] ?? ''}'`);
  if (named['sourceType'] !== 'user') throw confluenceV1Refusal(400, 'The source of a favourite must be a user');
  const kind = named['targetType'];
  if (kind !== 'content' && kind !== 'space') throw confluenceV1Refusal(400, 'The target of a favourite must be a space or content');
  const accountId = named['sourceKey'] === 'current' ? caller : (named['sourceKey'] ?? '');
  if (!state.people.get(accountId)) throw confluenceV1Refusal(404, `There is no user with the account id ${accountId}`);
  const target = kind === 'space' ? spaceInPath(context) : visibleContentV1(context, 'targetKey');
  const space = 'spaceId' in target ? confluence.spaceOf(target) : target;
  return { favourite: { id: `${accountId} ${kind} ${target.id}`, accountId, kind, target: target.id, at: timestamp }, space };
}

function spaceInPath({ confluence, permissions, path: named }: ConfluenceContext): Space {
  const key = named['targetKey'] ?? '';
  const space = confluence.space(key);
  if (space && permissions.viewSpace(space)) return space;
  throw confluenceV1Refusal(404, `No space found with key : ${key}`);
}

/** v1's `Relation`. */
function relationBean(context: ConfluenceContext, { accountId, kind, target, at }: Favourite): object {
  const { parameters, confluence, state, base, request } = context;
  const person = personBean(state.people, accountId, base);
  const parts = {
    relationData: () => ({ createdBy: person, createdDate: at, friendlyCreatedDate: at.slice(0, 10) }),
    source: () => person,
    target: () => {
      const content = kind === 'content' ? confluence.contents.get(target) : undefined;
      return content ? contentBeanV1(state, content, base) : spaceSummary(confluence, context.path['targetKey'] ?? '', base);
    },
  };
  const wanted = parameters.choices('expand', EXPANSIONS) ?? [];
  return {
    name: 'favourite',
    ...Object.fromEntries(wanted.map((name) => [name, parts[name]()])),
    _expandable: Object.fromEntries(EXPANSIONS.filter((name) => !wanted.includes(name)).map((name) => [name, ''])),
    _links: { base, context: '/wiki', self: `${state.origin()}${request.path}` },
  };
}

export const favouriteEndpoints = [single, mark, unmark];
