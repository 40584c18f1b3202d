import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteState } from '../../state';
import { watcherBean } from '../beans/user-bean';
import { visibleContentV1 } from '../lookup';
import type { Watch } from '../records';
import { windowV1 } from '../window-v1';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

interface Watched {
  kind: Watch['kind'];
  path: string;
  /** The id of what the path names; 403 where the person may not see it. */
  target(context: ConfluenceContext): string;
}

const WATCHED: readonly Watched[] = [
  {
    kind: 'content',
    path: '/wiki/rest/api/user/watch/content/{contentId}',
    target: ({ confluence, permissions, path }) => {
      const content = confluence.contents.get(path['contentId'] ?? '');
      if (content && permissions.view(content)) return content.id;
      throw confluenceV1Refusal(403, 'You do not have permission to view this content');
    },
  },
  {
    kind: 'space',
    path: '/wiki/rest/api/user/watch/space/{spaceKey}',
    target: ({ confluence, permissions, path }) => {
      const space = confluence.space(path['spaceKey'] ?? '');
      if (space && permissions.viewSpace(space)) return space.id;
      throw confluenceV1Refusal(403, 'You do not have permission to view this space');
    },
  },
  { kind: 'label', path: '/wiki/rest/api/user/watch/label/{labelName}', target: ({ path }) => (path['labelName'] ?? '').toLowerCase() },
];

const WRITE = ['write:confluence-content', 'write:watcher:confluence'] as const;

const watches = ({ kind, path, target }: Watched): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: ['read:confluence-content.summary', 'read:watcher:confluence'],
    query: ['accountId'],
    handler: (context) => json({ watching: context.confluence.watches.get(watch(context, kind, target(context)).id) !== undefined }),
  });

const start = ({ kind, path, target }: Watched): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'POST',
    path,
    scopes: WRITE,
    query: ['accountId'],
    handler: (context) => {
      checkToken(context);
      context.confluence.watches.put(watch(context, kind, target(context)));
      return noContent();
    },
  });

const stop = ({ kind, path, target }: Watched): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path,
    scopes: WRITE,
    query: ['accountId'],
    handler: (context) => {
      checkToken(context);
      context.confluence.watches.delete(watch(context, kind, target(context)).id);
      return noContent();
    },
  });

/** These operations are protected against forged requests from a browser. */
function checkToken({ request }: ConfluenceContext): void {
  if (!['no-check', 'nocheck'].includes(request.headers['x-atlassian-token'] ?? '')) throw confluenceV1Refusal(403, 'XSRF check failed');
}

/** The watch that the request is about: the person's own, or, for administrators, anybody's. */
function watch({ parameters, permissions, accountId: caller, state }: ConfluenceContext, kind: Watch['kind'], target: string): Watch {
  const accountId = parameters.text('accountId') ?? caller;
  if (accountId !== caller && !permissions.administerSite()) {
    throw confluenceV1Refusal(403, 'Only a Confluence administrator may name another person');
  }
  if (!state.people.get(accountId)) throw confluenceV1Refusal(403, `There is no user with the account id ${accountId}`);
  return { id: `${accountId} ${kind} ${target}`, accountId, kind, target };
}

const LISTS = [
  { kind: 'content', path: '/wiki/rest/api/content/{id}/notification/child-created' },
  { kind: 'space', path: '/wiki/rest/api/content/{id}/notification/created' },
] as const;

const list = ({ kind, path }: (typeof LISTS)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: ['read:confluence-content.summary', ['read:watcher:confluence', 'read:user:confluence']],
    query: ['start', 'limit'],
    handler: (context) => {
      const { confluence, base, state } = context;
      const content = visibleContentV1(context);
      const space = confluence.spaceOf(content);
      const target = kind === 'content' ? content.id : space.id;
      const found = confluence.watches.filter((one) => one.kind === kind && one.target === target);
      return windowV1(context, found, 200, ({ accountId }) => ({
        type: kind === 'content' ? 'page' : 'space',
        watcher: watcherBean(state.people, accountId, base),
        ...(kind === 'content' ? { contentId: Number(content.id) } : { spaceKey: space.key }),
      }));
    },
  });

export const watchEndpoints = [...WATCHED.map(watches), ...WATCHED.map(start), ...WATCHED.map(stop), ...LISTS.map(list)];
