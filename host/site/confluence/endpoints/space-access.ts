import { z } from 'zod';
import { json } from '../../answer';
import { groupId } from '../../people';
import { RIGHT_OPERATIONS } from '../operations';
import { notFound, pathId, visibleSpace } from '../lookup';
import { listPage } from '../paging';
import type { Space, SpaceRight } from '../records';
import { SPACE_ROLES, assigned, assignments, permissionNames } from '../space-roles';
import type { Principal, SpaceRole } from '../space-roles';
import { readRequest } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const CURSOR = ['cursor', 'limit'] as const;
const IN_ORDER = { given: ({ place }: { place: number }) => place };

/** Gives what has no number of its own a place, so that a list of it can be paged. */
function placed<T>(items: readonly T[]): { id: string; place: number; item: T }[] {
  return items.map((item, place) => ({ id: String(place), place, item }));
}

const permissions = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/permissions',
  scopes: ['read:space:confluence'],
  query: CURSOR,
  handler: (context) => {
    const space = visibleSpace(context, pathId(context));
    const listing = { ...context, items: placed(grants(space)), orders: IN_ORDER, defaultSort: 'given' };
    return listPage(listing, ({ id, item: { principal, operation } }) => ({
      id: `${space.id}${id.padStart(4, '0')}`,
      principal,
      operation,
    }));
  },
});

function grants({ rights }: Space) {
  const entries = Object.entries(rights) as [SpaceRight, Space['rights'][SpaceRight]][]; // Object.entries forgets what the keys of a Record are.
  return entries.flatMap(([right, { people, groups }]) => {
    const principals = [...people.map((id) => ({ type: 'user', id })), ...groups.map((name) => ({ type: 'group', id: groupId(name) }))];
    const operations = RIGHT_OPERATIONS[right].map(({ operation: key, targetType }) => ({ key, targetType }));
    return principals.flatMap((principal) => operations.map((operation) => ({ principal, operation })));
  });
}

const roles = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/space-roles',
  scopes: ['read:space.permission:confluence'],
  query: ['space-id', ...CURSOR],
  handler: (context) => {
    const spaceId = context.parameters.text('space-id');
    if (spaceId !== undefined) visibleSpace(context, spaceId);
    return listPage({ ...context, items: placed(SPACE_ROLES), orders: IN_ORDER, defaultSort: 'given' }, ({ item: role }) => ({
      id: role.id,
      type: 'SYSTEM',
      name: role.name,
      description: role.description,
      spacePermissions: permissionNames(role),
    }));
  },
});

const list = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/spaces/{id}/role-assignments',
  scopes: ['read:space.permission:confluence'],
  query: ['role-id', 'principal-id', 'principal-type', ...CURSOR],
  handler: (context) => {
    const { parameters } = context;
    const roleId = parameters.text('role-id');
    const principalId = parameters.text('principal-id');
    const type = parameters.choice('principal-type', ['USER', 'GROUP']);
    const found = assignments(visibleSpace(context, pathId(context))).filter(
      ({ principal, role }) =>
        (roleId === undefined || role.id === roleId) &&
        (principalId === undefined || idOf(principal) === principalId) &&
        (type === undefined || principal.principalType === type),
    );
    return listPage({ ...context, items: placed(found), orders: IN_ORDER, defaultSort: 'given' }, ({ item }) => assignmentBean(item));
  },
});

const requestSchema = z.array(
  z.strictObject({
    principal: z.strictObject({ principalType: z.enum(['USER', 'GROUP', 'ACCESS_CLASS']), principalId: z.string() }),
    roleId: z.string().optional(),
  }),
);
type Wanted = z.infer<typeof requestSchema>[number];

/** An assignment without a role takes the principal's role away. Somebody must be left who administers the space. */
const set = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/api/v2/spaces/{id}/role-assignments',
  scopes: ['write:space.permission:confluence'],
  handler: (context) => {
    const space = visibleSpace(context, pathId(context));
    if (!context.permissions.administer(space)) throw notFound();
    const wanted = readRequest(context, requestSchema);
    const rights = wanted.reduce((all, one) => assigned(all, principalOf(context, one), roleOf(context, one)), space.rights);
    if (rights.administer.people.length + rights.administer.groups.length === 0) {
      throw context.parameters.refuse('A space must keep at least one administrator');
    }
    const changed = context.confluence.spaces.put({ ...space, rights });
    const named = new Set(wanted.map(({ principal }) => principal.principalId));
    const results = assignments(changed).filter(({ principal }) => named.has(idOf(principal)));
    return json({ results: results.map(assignmentBean), _links: { base: context.base } });
  },
});

function principalOf({ state, parameters }: ConfluenceContext, { principal: { principalType, principalId } }: Wanted): Principal {
  if (principalType === 'ACCESS_CLASS') throw parameters.unmodelled("The principal type 'ACCESS_CLASS'");
  const name = principalType === 'USER' ? state.people.get(principalId)?.id : state.people.groupNamed(principalId);
  if (name === undefined) throw parameters.refuse(`There is no ${principalType.toLowerCase()} with the id ${principalId}`);
  return { principalType, name };
}

function roleOf({ parameters }: ConfluenceContext, { roleId }: Wanted): SpaceRole | undefined {
  const role = SPACE_ROLES.find(({ id }) => id === roleId);
  if (roleId !== undefined && !role) throw parameters.refuse(`There is no space role with the id ${roleId}`);
  return role;
}

function idOf({ principalType, name }: Principal): string {
  return principalType === 'USER' ? name : groupId(name);
}

function assignmentBean({ principal, role }: { principal: Principal; role: SpaceRole }): object {
  return { principal: { principalType: principal.principalType, principalId: idOf(principal) }, roleId: role.id };
}

export const spaceAccessEndpoints = [permissions, roles, list, set];
