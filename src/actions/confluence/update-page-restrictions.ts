import * as z from 'zod';
import type { Grantees, RestrictedOperation } from '../../clients/confluence/restrictions';
import { defineWrite } from '../define';
import * as parameters from '../parameters';
import { authorById } from './authors';
import { isNobody, isSame, namedGrantees } from './grantees';
import { pageRecord } from './page-record';
import { resolvePage } from './page-ref';
import { afterChange, sendChange } from './restriction-change';

const OPERATIONS = { view: 'read', edit: 'update' } as const satisfies Record<string, RestrictedOperation>;
const names = z.array(z.string().trim().min(1).max(255)).max(50).default([]);

const input = z
  .strictObject({
    page: parameters.page,
    mode: z.enum(['set', 'add', 'remove', 'clear']).default('set').describe('set replaces all; clear opens it'),
    action: z.enum(['view', 'edit']).default('edit').describe('Which right; the other one stays'),
    users: names.describe('People by name, email or account id'),
    groups: names.describe('Groups by name'),
    confirm: parameters.confirm,
  })
  .refine(({ mode, users, groups }) => (mode === 'clear') === (users.length + groups.length === 0), {
    path: ['users'],
    message: 'Name at least one person or group; with mode=clear nobody.',
  });

/** People with their account ids, since two can have one name. */
const told = ({ users, groups }: Grantees): string[] => [
  ...users.map(({ name, id }) => `${name} (${id})`),
  ...groups.map(({ name }) => `group ${name}`),
];

export const updatePageRestrictions = defineWrite({
  id: 'confluence_update_page_restrictions',
  product: 'confluence',
  group: 'permissions',
  title: 'Change page restrictions',
  summary: 'Set, add or remove who may view or edit a page.',
  effect: 'manage',
  destructive: true,
  repeatable: true,
  changesAccess: true,
  surface: 'catalogue',
  scopes: {
    'read:confluence-content.all': 'reads the restrictions before and after',
    'read:jira-user': 'finds the people and groups that are named, and the groups of the caller',
    'read:page:confluence': 'reads the page',
    'read:space:confluence': 'finds the space of the page',
    'write:confluence-content': 'changes the restrictions',
  },
  endpoints: [
    'GET /wiki/api/v2/pages/{id}',
    'GET /wiki/api/v2/pages',
    'GET /wiki/api/v2/blogposts/{id}',
    'GET /wiki/api/v2/spaces',
    'GET /wiki/api/v2/spaces/{id}',
    'GET /rest/api/3/groups/picker',
    'GET /rest/api/3/user/search',
    'GET /rest/api/3/user/groups',
    'GET /wiki/rest/api/content/{id}/restriction',
    'PUT /wiki/rest/api/content/{id}/restriction',
    'POST /wiki/rest/api/content/{id}/restriction',
    'DELETE /wiki/rest/api/content/{id}/restriction',
    'PUT /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/user',
    'DELETE /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/user',
    'PUT /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/byGroupId/{groupId}',
    'DELETE /wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/byGroupId/{groupId}',
  ],
  examples: [{ says: 'Only two people may edit', input: { page: '65602', users: ['Ada Lovelace', 'Jonas Weber'] } }],
  input,
  targets: ({ page }) => [{ kind: 'page', ref: page, access: 'write' }],
  writes: () => ['restrictions'],
  subject: ({ page }) => ({ page }),
  async observe(subject: { page: string }, context) {
    const found = await resolvePage(subject.page, context);
    const { read, update } = await context.confluence.restrictions.get(found.page.id);
    const { fields, ...record } = pageRecord(found, (id) => authorById(id, context));
    return { ...record, fields: { ...fields, may_view: told(read), may_edit: told(update) } };
  },
  async prepare(given, context) {
    const { page } = await resolvePage(given.page, context);
    const operation = OPERATIONS[given.action];
    const before = await context.confluence.restrictions.get(page.id);
    const change = { mode: given.mode, operation, named: await namedGrantees(given, context) };
    const former = before[operation];
    const wanted = await afterChange(former, change, context);
    const after = { ...before, [operation]: wanted };
    const back = isNobody(former)
      ? { mode: 'clear' }
      : { mode: 'set', users: former.users.map(({ id }) => id), groups: former.groups.map(({ name }) => name) };
    return {
      planned: {
        page: `${page.title} (${page.id})`,
        [given.action === 'view' ? 'may_view' : 'may_edit']: isNobody(wanted) ? 'everybody who has the space' : told(wanted),
      },
      changes: !isSame(former, wanted),
      notes: given.action === 'view' ? ['Who may view a page decides about everything below it too.'] : [],
      undo: () => ({ action: 'confluence_update_page_restrictions', input: { page: page.id, action: given.action, ...back } }),
      async commit() {
        await sendChange(page.id, change, { before, after }, context);
        return { page: page.id };
      },
    };
  },
});
