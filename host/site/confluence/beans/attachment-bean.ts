import type { Attachment, Content } from '../records';
import { versionBean } from './version-bean';

/** v2's attachment: metadata and where the file would be downloaded. */
export function attachmentBean(attachment: Attachment, content: Content): object {
  const { id, title, createdAt, mediaType, mediaTypeDescription, fileId, fileSize, comment, version } = attachment;
  const webui = `/pages/viewpageattachments.action?pageId=${content.id}&preview=/${content.id}/${id.slice(3)}/${encodeURIComponent(title)}`;
  const download = `/download/attachments/${content.id}/${encodeURIComponent(title)}?version=${version.number}`;
  return {
    id,
    status: 'current',
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
