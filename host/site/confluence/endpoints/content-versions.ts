import { z } from 'zod';
import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteState } from '../../state';
import { LIST_BODY_FORMATS, bodyBean } from '../beans/body-bean';
import { detailedVersionBean, versionBean } from '../beans/version-bean';
import { versionBeanV1 } from '../beans/version-bean-v1';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { addVersion, dropVersion } from '../content-write';
import { editableContentV1, notFound, pathId, visibleContent } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { ContentVersion } from '../records';
import { confluenceEndpoint } from './define';

const list = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/versions`,
    scopes: ['read:page:confluence'],
    query: ['body-format', ...LIST_PARAMETERS],
    handler: (context) => {
      const content = contentInPath(context, kind);
      const format = context.parameters.bodyFormat(LIST_BODY_FORMATS);
      const items = context.confluence.versionsOf(content).map((version) => ({ ...version, id: String(version.number) }));
      const orders = { 'modified-date': ({ createdAt }: ContentVersion) => createdAt };
      return listPage({ ...context, items, orders, defaultSort: '-modified-date' }, (version) => ({
        ...versionBean(version),
        [kind.type]: { id: content.id, title: version.title, body: bodyBean(version.body, format) },
      }));
    },
  });

const SINGLES = [
  { type: 'page', name: 'page-id', path: '/wiki/api/v2/pages/{page-id}/versions/{version-number}' },
  { type: 'blogpost', name: 'blogpost-id', path: '/wiki/api/v2/blogposts/{blogpost-id}/versions/{version-number}' },
] as const;

const single = ({ type, name, path }: (typeof SINGLES)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path,
    scopes: ['read:page:confluence'],
    handler: (context) => {
      const content = visibleContent(context, pathId(context, name), type);
      const number = Number(pathId(context, 'version-number'));
      const version = context.confluence.version(content, number);
      if (!version) throw notFound();
      return json(detailedVersionBean(version, content.version));
    },
  });

const restoreSchema = z.object({
  operationKey: z.literal('restore'),
  params: z.object({ versionNumber: z.int(), message: z.string(), restoreTitle: z.boolean().optional() }),
});

const restore = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/version',
  scopes: ['write:confluence-content', ['read:content-details:confluence', 'write:content:confluence']],
  handler: (context) => {
    const { confluence, state, base, accountId, timestamp } = context;
    const content = editableContentV1(context);
    const request = restoreSchema.safeParse(context.body);
    if (!request.success) throw confluenceV1Refusal(400, 'operationKey must be restore, with params versionNumber and message');
    const { versionNumber, message, restoreTitle = false } = request.data.params;
    const old = confluence.version(content, versionNumber);
    if (!old || versionNumber === content.version) throw confluenceV1Refusal(400, `Version ${versionNumber} is not an earlier version`);
    const title = restoreTitle ? old.title : content.title;
    const holder = confluence.titled(content.spaceId, content.type, title);
    if (holder && holder.id !== content.id) throw confluenceV1Refusal(400, 'A page with this title already exists');
    const next = addVersion(confluence, content, { title, body: old.body, authorId: accountId, at: timestamp, message });
    return json(versionBeanV1(state, confluence.current(next), base));
  },
});

const remove = confluenceEndpoint({
  method: 'DELETE',
  path: '/wiki/rest/api/content/{id}/version/{versionNumber}',
  scopes: ['write:confluence-content', 'delete:content:confluence'],
  handler: (context) => {
    const content = editableContentV1(context);
    const number = Number(context.path['versionNumber']);
    if (!context.confluence.version(content, number) || number === content.version) {
      throw confluenceV1Refusal(400, 'Only an earlier version can be deleted');
    }
    dropVersion(context.confluence, content, number);
    return noContent();
  },
});

export const contentVersionEndpoints = [...CONTENT_KINDS.map(list), ...SINGLES.map(single), restore, remove];
