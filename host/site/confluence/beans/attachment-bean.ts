import { attachmentPath, downloadPath } from '../links';
import type { Attachment, Content } from '../records';
import { versionBean } from './version-bean';

/** v2's attachment: metadata and where the file would be downloaded. */
export function attachmentBean(attachment: Attachment, content: Content): object {
  const { id, title, createdAt, mediaType, mediaTypeDescription, fileId, fileSize, comment, version, status = 'current' } = attachment;
  const webui = attachmentPath(attachment, content);
  const download = downloadPath(attachment, content);
  return {
    id,
    status,
    title,
    createdAt,
    [content.type === 'page' ? 'pageId' : 'blogPostId']: content.id,
    mediaType,
    mediaTypeDescription,
    comment,
    fileId,
    fileSize,
    webuiLink: webui,
    downloadLink: download,
    version: versionBean(version),
    _links: { webui, download },
  };
}
