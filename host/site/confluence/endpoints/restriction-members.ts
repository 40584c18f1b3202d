import type { Endpoint } from '../../endpoint';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import type { SiteState } from '../../state';
import { contentNotFoundV1, visibleContentV1 } from '../lookup';
import { operationInPath, withGrantees, withoutGrantee } from '../restrictions';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const BASE = '/wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}';
const READ = ['read:confluence-content.all', 'read:content.restriction:confluence'] as const;
const WRITE = ['write:confluence-content', 'write:content.restriction:confluence'] as const;
/** These operations answer with nothing but their status. */
const DONE: SiteResponse = { status: 200, headers: {}, body: null };

interface Member {
  path: string;
  query: readonly string[];
  list: 'people' | 'groups';
  /** The account id or group name that the request is about. */
  name(context: ConfluenceContext): string;
}

const MEMBERS: readonly Member[] = [
  {
    path: `${BASE}/user`,
    query: ['accountId'],
    list: 'people',
    name: ({ parameters, state }) => {
      const accountId = parameters.text('accountId') ?? '';
      if (state.people.get(accountId)) return accountId;
      throw confluenceV1Refusal(400, `There is no user with the account id '${accountId}'`);
    },
  },
  {
    path: `${BASE}/byGroupId/{groupId}`,
    query: [],
    list: 'groups',
    name: ({ path, state }) => {
      const group = state.people.groupNamed(path['groupId'] ?? '');
      if (group !== undefined) return group;
      throw confluenceV1Refusal(404, `There is no group with the id '${path['groupId'] ?? ''}'`);
    },
  },
];

const has = ({ path, query, list, name }: Member): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: READ,
    query,
    handler: (context) => {
      const allowed = visibleContentV1(context).restrictions[operationInPath(context)];
      if (allowed?.[list].includes(name(context))) return DONE;
      throw contentNotFoundV1(context);
    },
  });

const add = ({ path, query, list, name }: Member): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'PUT',
    path,
    scopes: WRITE,
    query,
    handler: (context) => {
      const content = restrictable(context);
      const added = { people: [], groups: [], [list]: [name(context)] };
      const restrictions = withGrantees(content.restrictions, operationInPath(context), added);
      context.confluence.contents.put({ ...content, restrictions });
      return DONE;
    },
  });

const remove = ({ path, query, name }: Member): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path,
    scopes: WRITE,
    query,
    handler: (context) => {
      const content = restrictable(context);
      const restrictions = withoutGrantee(content.restrictions, operationInPath(context), name(context));
      context.confluence.contents.put({ ...content, restrictions });
      return DONE;
    },
  });

function restrictable(context: ConfluenceContext) {
  const content = visibleContentV1(context);
  if (context.permissions.edit(content)) return content;
  throw confluenceV1Refusal(403, 'You do not have permission to change the restrictions');
}

export const restrictionMemberEndpoints = [...MEMBERS.map(has), ...MEMBERS.map(add), ...MEMBERS.map(remove)];
