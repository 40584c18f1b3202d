import { json } from '../../answer';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { attachmentBean } from '../beans/attachment-bean';
import { CONTENT_KINDS, contentInPath } from '../content-kinds';
import type { ContentKind } from '../content-kinds';
import { attachmentInPath, visibleContent } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Attachment } from '../records';
import { confluenceEndpoint } from './define';

const ofContent = (kind: ContentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${kind.path}/attachments`,
    scopes: ['read:attachment:confluence'],
    query: ['mediaType', 'filename', ...LIST_PARAMETERS],
    handler: (context) => {
      const content = contentInPath(context, kind);
      const mediaType = context.parameters.text('mediaType');
      const filename = context.parameters.text('filename');
      const items = context.confluence.attachments.filter(
        (attachment) =>
          attachment.contentId === content.id &&
          (mediaType === undefined || attachment.mediaType === mediaType) &&
          (filename === undefined || attachment.title === filename),
      );
      const orders = {
        'created-date': ({ createdAt }: Attachment) => createdAt,
        'modified-date': ({ version }: Attachment) => version.createdAt,
      };
      const listing = { ...context, items, orders, defaultSort: 'created-date', defaultLimit: 50 };
      return listPage(listing, (attachment) => attachmentBean(attachment, content));
    },
  });

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}',
  scopes: ['read:attachment:confluence'],
  handler: (context) => {
    const attachment = attachmentInPath(context);
    return json(attachmentBean(attachment, visibleContent(context, attachment.contentId)));
  },
});

export const attachmentEndpoints = [...CONTENT_KINDS.map(ofContent), single];
