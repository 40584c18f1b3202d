import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import type { SiteResponse } from '../../request';
import type { SiteState } from '../../state';
import { attachmentBean } from '../beans/attachment-bean';
import { detailedVersionBean, versionBean } from '../beans/version-bean';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { fileVersions, removeFile } from '../files';
import { attachmentInPath, notFound, pathId, visibleContent } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Attachment, FileVersion } from '../records';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const LIST = ['mediaType', 'filename', 'status', ...LIST_PARAMETERS] as const;
const READ = ['read:attachment:confluence'] as const;

/** The attached files that pass `wanted`, the query's filters, and the person's sight. */
function attachmentList(context: ConfluenceContext, wanted: (attachment: Attachment) => boolean): SiteResponse {
  const { confluence, permissions, parameters } = context;
  const mediaType = parameters.text('mediaType');
  const filename = parameters.text('filename');
  const statuses: readonly string[] = parameters.choices('status', ['current', 'archived', 'trashed']) ?? ['current'];
  const items = confluence.attachments.filter((attachment) => {
    const content = confluence.contents.get(attachment.contentId);
    return (
      wanted(attachment) &&
      statuses.includes(attachment.status ?? 'current') &&
      (mediaType === undefined || attachment.mediaType === mediaType) &&
      (filename === undefined || attachment.title === filename) &&
      content !== undefined &&
      permissions.view(content)
    );
  });
  const orders = {
    'created-date': ({ createdAt }: Attachment) => createdAt,
    'modified-date': ({ version }: Attachment) => version.createdAt,
  };
  const listing = { ...context, items, orders, defaultSort: 'created-date', defaultLimit: 50 };
  return listPage(listing, (attachment) => attachmentBean(attachment, visibleContent(context, attachment.contentId)));
}

const ofContent = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/attachments`,
    scopes: READ,
    query: LIST,
    handler: (context) => {
      const content = contentInPath(context, kind);
      return attachmentList(context, ({ contentId }) => contentId === content.id);
    },
  });

/** Those on what is in the trash went with it. */
const all = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments',
  scopes: READ,
  query: LIST,
  handler: (context) => {
    const { contents } = context.confluence;
    return attachmentList(context, ({ contentId }) => contents.get(contentId)?.status !== 'trashed');
  },
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}',
  scopes: READ,
  query: ['version'],
  handler: (context) => {
    const attachment = attachmentInPath(context);
    const number = context.parameters.integer('version', { min: 1, max: Number.MAX_SAFE_INTEGER }) ?? attachment.version.number;
    const version = fileVersions(attachment).find((one) => one.number === number);
    if (!version) throw notFound();
    const { title, mediaType, fileSize } = version;
    return json(attachmentBean({ ...attachment, title, mediaType, fileSize, version }, visibleContent(context, attachment.contentId)));
  },
});

const versions = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}/versions',
  scopes: READ,
  query: LIST_PARAMETERS,
  handler: (context) => {
    const attachment = attachmentInPath(context);
    const items = fileVersions(attachment).map((version) => ({ ...version, id: String(version.number) }));
    const orders = { 'modified-date': ({ createdAt }: FileVersion) => createdAt };
    return listPage({ ...context, items, orders, defaultSort: '-modified-date' }, (version) => ({
      ...versionBean(version),
      attachment: { id: attachment.id, title: version.title },
    }));
  },
});

const version = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{attachment-id}/versions/{version-number}',
  scopes: READ,
  handler: (context) => {
    const attachment = attachmentInPath(context, 'attachment-id');
    const number = Number(pathId(context, 'version-number'));
    const found = fileVersions(attachment).find((one) => one.number === number);
    if (!found) throw notFound();
    return json(detailedVersionBean(found, attachment.version.number));
  },
});

/** To the trash, or out of it for good with `purge`. */
const remove = confluenceEndpoint({
  method: 'DELETE',
  path: '/wiki/api/v2/attachments/{id}',
  scopes: ['delete:attachment:confluence'],
  query: ['purge'],
  handler: (context) => {
    const { confluence, state, permissions, parameters } = context;
    const attachment = attachmentInPath(context);
    const content = visibleContent(context, attachment.contentId);
    const purging = parameters.flag('purge', false);
    if (!permissions.delete(content) || (purging && !permissions.administer(confluence.spaceOf(content)))) throw notFound();
    if (purging !== (attachment.status === 'trashed')) {
      throw parameters.refuse(purging ? 'Only a trashed attachment can be purged' : 'The attachment is already in the trash');
    }
    if (purging) removeFile(state, attachment);
    else confluence.attachments.put({ ...attachment, status: 'trashed' });
    return noContent();
  },
});

export const attachmentEndpoints = [...CONTENT_KINDS.map(ofContent), all, single, versions, version, remove];
