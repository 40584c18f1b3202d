import { json } from '../../answer';
import { attachmentBean } from '../beans/attachment-bean';
import { pageInPath, visibleAttachment, visibleContent } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { Attachment } from '../records';
import { confluenceEndpoint } from './define';

const ofPage = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/attachments',
  scopes: ['read:attachment:confluence'],
  query: ['mediaType', 'filename', ...LIST_PARAMETERS],
  handler: (context) => {
    const page = pageInPath(context);
    const mediaType = context.parameters.text('mediaType');
    const filename = context.parameters.text('filename');
    const items = context.confluence.attachments.filter(
      (attachment) =>
        attachment.contentId === page.id &&
        (mediaType === undefined || attachment.mediaType === mediaType) &&
        (filename === undefined || attachment.title === filename),
    );
    const orders = {
      'created-date': ({ createdAt }: Attachment) => createdAt,
      'modified-date': ({ version }: Attachment) => version.createdAt,
    };
    const listing = { ...context, items, orders, defaultSort: 'created-date', defaultLimit: 50 };
    return listPage(listing, (attachment) => attachmentBean(attachment, page));
  },
});

const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/api/v2/attachments/{id}',
  scopes: ['read:attachment:confluence'],
  handler: (context) => {
    const id = context.path['id'] ?? '';
    if (!/^(att)?\d+$/.test(id)) throw context.parameters.wrongType('id', id, 'ContentId');
    const attachment = visibleAttachment(context, id.startsWith('att') ? id : `att${id}`);
    return json(attachmentBean(attachment, visibleContent(context, attachment.contentId)));
  },
});

export const attachmentEndpoints = [ofPage, single];
