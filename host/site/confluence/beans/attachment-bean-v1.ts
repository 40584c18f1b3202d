import type { SiteState } from '../../state';
import { attachmentPath, downloadPath } from '../links';
import type { Attachment, Content } from '../records';
import { versionBeanV1 } from './version-bean-v1';

/** v1's `Content` of type attachment. */
export function attachmentBeanV1(state: SiteState, attachment: Attachment, content: Content, base: string): object {
  const { id, title, mediaType, mediaTypeDescription, fileId, fileSize, comment, version, status = 'current' } = attachment;
  return {
    id,
    type: 'attachment',
    status,
    title,
    version: versionBeanV1(state, version, base),
    container: { id: content.id, type: content.type, status: content.status, title: content.title },
    metadata: { mediaType, comment },
    extensions: { mediaType, mediaTypeDescription, fileSize, comment, fileId, collectionName: `contentId-${content.id}` },
    _expandable: {},
    _links: {
      webui: attachmentPath(attachment, content),
      download: downloadPath(attachment, content),
      self: `${base}/rest/api/content/${id}`,
    },
  };
}
