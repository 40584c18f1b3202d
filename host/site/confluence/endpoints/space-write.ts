import { z } from 'zod';
import { json } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { GROUPS } from '../../people';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import type { SiteState } from '../../state';
import { spaceBeanV1 } from '../beans/space-bean';
import { purge, purgeSpace } from '../content-remove';
import { EMPTY_DOCUMENT, addContent } from '../content-write';
import { readV1 } from '../lookup';
import { longTask } from '../long-tasks';
import type { Grantees, Space } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const description = z.object({ plain: z.object({ value: z.string(), representation: z.string().optional() }) });
const createSchema = z.object({
  key: z.string().regex(/^[A-Za-z0-9]{1,255}$/, 'A space key has letters and digits alone'),
  name: z.string().min(1).max(200),
  description: description.nullish(),
  alias: z.unknown().optional(),
  permissions: z.unknown().optional(),
});

const KINDS = [
  { path: '/wiki/rest/api/space', open: true },
  { path: '/wiki/rest/api/space/_private', open: false },
];
const WRITE = [
  'write:confluence-space',
  ['read:space-details:confluence', 'write:space:confluence', 'write:space.permission:confluence'],
] as const;

/** A space that all with Confluence may read and write, or one for its creator alone. */
const create = ({ path, open }: (typeof KINDS)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'POST',
    path,
    scopes: WRITE,
    handler: (context) => {
      const { confluence, permissions, parameters, accountId, timestamp } = context;
      if (!permissions.createSpace()) throw confluenceV1Refusal(403, 'You do not have permission to create a space');
      const request = readV1(context, createSchema);
      for (const member of ['alias', 'permissions'] as const) {
        if (request[member] !== undefined && request[member] !== null) throw parameters.unmodelled(`The member '${member}'`);
      }
      const { key, name } = request;
      if (confluence.space(key)) throw confluenceV1Refusal(400, `A space already exists with key ${key}`);
      const space = confluence.spaces.put({
        id: confluence.nextId(),
        ...{ key, name, type: 'global', status: 'current' },
        authorId: accountId,
        createdAt: timestamp,
        homepageId: null,
        description: request.description?.plain.value ?? '',
        rights: firstRights(accountId, open),
      });
      const place = { type: 'page', spaceId: space.id, parentId: null } as const;
      const home = addContent(confluence, place, { title: `${name} Home`, body: EMPTY_DOCUMENT, authorId: accountId, at: timestamp });
      return answer(context, confluence.spaces.put({ ...space, homepageId: home.id }));
    },
  });

function firstRights(creator: string, open: boolean): Space['rights'] {
  const creatorAnd = (...groups: string[]): Grantees => ({ people: [creator], groups: open ? groups : [] });
  const everybody = creatorAnd(GROUPS.siteAdmins, GROUPS.confluenceUsers);
  const admins = creatorAnd(GROUPS.siteAdmins);
  return { view: everybody, write: everybody, comment: everybody, delete: admins, administer: admins };
}

const updateSchema = z.object({
  name: z.string().min(1).max(200).nullish(),
  description: description.nullish(),
  homepage: z.object({ id: z.union([z.string(), z.int()]) }).nullish(),
  type: z.string().nullish(),
  status: z.enum(['current', 'archived', 'CURRENT', 'ARCHIVED']).nullish(),
});

const update = confluenceEndpoint({
  method: 'PUT',
  path: '/wiki/rest/api/space/{spaceKey}',
  scopes: WRITE,
  handler: (context) => {
    const { confluence } = context;
    const space = administeredSpace(context);
    const { name, description: text, homepage, type, status } = readV1(context, updateSchema);
    if (type !== undefined && type !== null && type !== space.type) throw context.parameters.unmodelled("Another 'type'");
    const homepageId = homepage ? String(homepage.id) : space.homepageId;
    const page = homepageId === null ? undefined : confluence.contents.get(homepageId);
    if (homepage && (page?.type !== 'page' || page.status !== 'current' || page.spaceId !== space.id)) {
      throw confluenceV1Refusal(400, `The page ${homepageId ?? ''} is not one of this space`);
    }
    const changed = confluence.spaces.put({
      ...space,
      name: name ?? space.name,
      description: text?.plain.value ?? space.description,
      homepageId,
      status: (status ?? space.status).toLowerCase() === 'archived' ? 'archived' : 'current',
    });
    return answer(context, changed);
  },
});

/** Everything in the space goes with it, for good. */
const remove = confluenceEndpoint({
  method: 'DELETE',
  path: '/wiki/rest/api/space/{spaceKey}',
  scopes: ['write:confluence-space', ['read:content.metadata:confluence', 'delete:space:confluence']],
  handler: (context) => {
    const { confluence, state } = context;
    const space = administeredSpace(context);
    for (const content of confluence.contents.filter(({ spaceId }) => spaceId === space.id)) purge(state, content);
    purgeSpace(confluence, space);
    return longTask(context, { name: 'com.atlassian.confluence.spaces.delete', message: `The space ${space.key} was deleted` });
  },
});

/** 404 for a space that is not there and for one that the person does not administer, as this API has it. */
function administeredSpace({ confluence, permissions, path }: ConfluenceContext): Space {
  const key = path['spaceKey'] ?? '';
  const space = confluence.space(key);
  if (space && permissions.administer(space)) return space;
  throw confluenceV1Refusal(404, `com.atlassian.confluence.api.service.exceptions.NotFoundException: No space with key : ${key}`);
}

function answer({ confluence, base }: ConfluenceContext, space: Space): SiteResponse {
  return json(spaceBeanV1(confluence, space, base));
}

export const spaceWriteEndpoints = [...KINDS.map(create), update, remove];
