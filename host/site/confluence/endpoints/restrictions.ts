import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { restrictionsBean } from '../beans/restriction-bean';
import { contentNotFoundV1, readV1, visibleContentV1 } from '../lookup';
import type { Content, Grantees } from '../records';
import { OPERATIONS, withGrantees } from '../restrictions';
import type { Restrictions } from '../restrictions';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/content/{id}/restriction';
const WRITE = ['write:confluence-content', ['read:content-details:confluence', 'write:content.restriction:confluence']] as const;
const EXPANSIONS = ['', 'read.', 'update.'].flatMap((operation) => [`${operation}restrictions.user`, `${operation}restrictions.group`]);

const users = z.array(z.object({ accountId: z.string() }));
const change = z.object({
  operation: z.enum(OPERATIONS),
  restrictions: z.object({
    user: z.union([users, z.object({ results: users }).transform(({ results }) => results)]).optional(),
    group: z.array(z.object({ id: z.string().optional(), name: z.string().optional() })).optional(),
  }),
});
const requestSchema = z.union([z.array(change), z.object({ results: z.array(change) }).transform(({ results }) => results)]);
type Change = z.infer<typeof change>;

const list = confluenceEndpoint({
  method: 'GET',
  path: PATH,
  scopes: ['read:confluence-content.all', 'read:content-details:confluence'],
  query: ['expand'],
  handler: (context) => answer(context, visibleContentV1(context)),
});

/** Replaces all: what the request does not name is open again. */
const replace = confluenceEndpoint({
  method: 'PUT',
  path: PATH,
  scopes: WRITE,
  query: ['expand'],
  handler: (context) => changed(context, { read: null, update: null }),
});

const add = confluenceEndpoint({
  method: 'POST',
  path: PATH,
  scopes: WRITE,
  query: ['expand'],
  handler: (context) => changed(context, restrictable(context).restrictions),
});

const clear = confluenceEndpoint({
  method: 'DELETE',
  path: PATH,
  scopes: WRITE,
  query: ['expand'],
  handler: (context) => {
    const content = visibleContentV1(context);
    if (!context.permissions.edit(content)) throw confluenceV1Refusal(403, 'You do not have permission to change the restrictions');
    return answer(context, context.confluence.contents.put({ ...content, restrictions: { read: null, update: null } }));
  },
});

/** Content whose restrictions the person may change; 404 otherwise, as this API has it. */
function restrictable(context: ConfluenceContext): Content {
  const content = visibleContentV1(context);
  if (context.permissions.edit(content)) return content;
  throw contentNotFoundV1(context);
}

function changed(context: ConfluenceContext, before: Restrictions): SiteResponse {
  const content = restrictable(context);
  const restrictions = readV1(context, requestSchema).reduce(
    (all, one) => withGrantees(all, one.operation, granteesOf(context, one)),
    before,
  );
  return answer(context, context.confluence.contents.put({ ...content, restrictions }));
}

function granteesOf({ state }: ConfluenceContext, { restrictions: { user = [], group = [] } }: Change): Grantees {
  const stranger = user.find(({ accountId }) => !state.people.get(accountId));
  if (stranger) throw confluenceV1Refusal(400, `There is no user with the account id ${stranger.accountId}`);
  const groups = group.map(({ id, name }) => {
    const known =
      id === undefined
        ? state.people
            .all()
            .flatMap((person) => person.groups)
            .find((one) => one === name)
        : state.people.groupNamed(id);
    if (known === undefined) throw confluenceV1Refusal(400, `There is no group ${id ?? name ?? ''}`);
    return known;
  });
  return { people: user.map(({ accountId }) => accountId), groups };
}

function answer({ parameters, state, base }: ConfluenceContext, content: Content): SiteResponse {
  const unknown = parameters.list('expand')?.find((expansion) => !EXPANSIONS.includes(expansion));
  if (unknown !== undefined) throw parameters.unmodelled(`Expansion '${unknown}'`);
  return json(restrictionsBean(state, content, base));
}

export const restrictionEndpoints = [list, replace, add, clear];
