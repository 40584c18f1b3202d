import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

/** Confluence's words for viewing and editing. */
export type RestrictedOperation = 'read' | 'update';

/** Who may do one thing to content; nobody named means that it is not restricted. */
export interface Grantees {
  users: readonly { id: string; name: string }[];
  groups: readonly { id: string; name: string }[];
}

export type Restrictions = Readonly<Record<RestrictedOperation, Grantees>>;

const users = z.object({ results: z.array(z.object({ accountId: z.string(), displayName: z.string().optional() })) });
const groups = z.object({ results: z.array(z.object({ id: z.string(), name: z.string().optional() })) });
const restriction = z.object({ operation: z.string(), restrictions: z.object({ user: users.optional(), group: groups.optional() }) });
const answer = z.object({ results: z.array(restriction) });

/** As the write operations take it; an empty list of groups must be left out. */
function written(operation: RestrictedOperation, { users: people, groups: named }: Grantees): object {
  return {
    operation,
    restrictions: {
      ...(people.length === 0 ? {} : { user: people.map(({ id }) => ({ type: 'known', accountId: id })) }),
      ...(named.length === 0 ? {} : { group: named.map(({ id }) => ({ type: 'group', id })) }),
    },
  };
}

const MEMBERS = {
  addUser: 'PUT /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/user',
  removeUser: 'DELETE /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/user',
  addGroup: 'PUT /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/byGroupId/{groupId}',
  removeGroup: 'DELETE /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/byGroupId/{groupId}',
} as const;

/** Who may view and edit single pages and blog posts. Source: `/wiki/rest/api/content/{id}/restriction` and what is below it. */
export function confluenceRestrictions(http: ProductHttp) {
  const expected = (id: string) => ({ what: `Restrictions of ${id}`, schema: z.unknown() });
  const named = (operations: readonly RestrictedOperation[], all: Restrictions): object[] =>
    operations.filter((one) => all[one].users.length + all[one].groups.length > 0).map((one) => written(one, all[one]));

  return {
    /** The content's own restrictions, without those of what is above it. */
    async get(id: string): Promise<Restrictions> {
      const query = { expand: ['restrictions.user', 'restrictions.group'] };
      const request = { path: { id }, query };
      const { results } = await ask(http, 'GET /wiki/rest/api/content/{id}/restriction', request, { what: `Page ${id}`, schema: answer });
      const of = (operation: RestrictedOperation): Grantees => {
        const found = results.find((one) => one.operation === operation)?.restrictions;
        return {
          users: (found?.user?.results ?? []).map(({ accountId, displayName }) => ({ id: accountId, name: displayName ?? accountId })),
          groups: (found?.group?.results ?? []).map(({ id: groupId, name }) => ({ id: groupId, name: name ?? groupId })),
        };
      };
      return { read: of('read'), update: of('update') };
    },

    /** Replaces all restrictions of both operations, in one step. */
    replace: (id: string, all: Restrictions): Promise<unknown> =>
      ask(http, 'PUT /wiki/rest/api/content/{id}/restriction', { path: { id }, body: named(['read', 'update'], all) }, expected(id)),

    /** Lets these in for one operation, beside those who are in already, in one step. */
    add: (id: string, operation: RestrictedOperation, grantees: Grantees): Promise<unknown> =>
      ask(http, 'POST /wiki/rest/api/content/{id}/restriction', { path: { id }, body: [written(operation, grantees)] }, expected(id)),

    /** Takes all restrictions away: whoever has the space has the page. */
    clear: (id: string): Promise<unknown> => ask(http, 'DELETE /wiki/rest/api/content/{id}/restriction', { path: { id } }, expected(id)),

    addUser: (id: string, operationKey: RestrictedOperation, accountId: string): Promise<unknown> =>
      ask(http, MEMBERS.addUser, { path: { id, operationKey }, query: { accountId } }, expected(id)),
    removeUser: (id: string, operationKey: RestrictedOperation, accountId: string): Promise<unknown> =>
      ask(http, MEMBERS.removeUser, { path: { id, operationKey }, query: { accountId } }, expected(id)),
    addGroup: (id: string, operationKey: RestrictedOperation, groupId: string): Promise<unknown> =>
      ask(http, MEMBERS.addGroup, { path: { id, operationKey, groupId } }, expected(id)),
    removeGroup: (id: string, operationKey: RestrictedOperation, groupId: string): Promise<unknown> =>
      ask(http, MEMBERS.removeGroup, { path: { id, operationKey, groupId } }, expected(id)),
  };
}
