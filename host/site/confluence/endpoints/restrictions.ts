import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import { restrictionsBean } from '../beans/restriction-bean';
import { contentNotFoundV1, readV1, visibleContentV1 } from '../lookup';
import type { Content, Grantees } from '../records';
import { OPERATIONS, checkExpansions, withGrantees } from '../restrictions';
import type { Restrictions } from '../restrictions';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/content/{id}/restriction';
const WRITE = ['write:confluence-content', ['read:content-details:confluence', 'write:content.restriction:confluence']] as const;

/** A list as it is, or as an answer of this API holds it. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), z.object({ results: z.array(item) }).transform(({ results }) => results)]);
const change = z.object({
  operation: z.enum(OPERATIONS),
  restrictions: z.object({
    user: listOf(z.object({ accountId: z.string() })).optional(),
    group: listOf(z.object({ id: z.string().optional(), name: z.string().optional() })).optional(),
  }),
});
const requestSchema = listOf(change);
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

function answer(context: ConfluenceContext, content: Content): SiteResponse {
  checkExpansions(context);
  return json(restrictionsBean(context.state, content, context.base));
}

export const restrictionEndpoints = [list, replace, add, clear];
