import type { SiteState } from '../state';
import type { Attachment, Content } from './records';

/** The name under which the bytes of one version of an attached file are kept. */
function blobName(attachmentId: string, version: number): string {
  return `confluence/${attachmentId}:${version}`;
}

/** The bytes of a version of an attached file; undefined where none were ever stored. */
export function fileOf({ blobs }: SiteState, { id }: Attachment, version: number): Uint8Array | undefined {
  return blobs.get(blobName(id, version));
}

export function storeFile({ blobs }: SiteState, { id, version }: Attachment, bytes: Uint8Array): void {
  blobs.put(blobName(id, version.number), bytes);
}

/** Files on `from` become files on `to`, each with its newest version alone. */
export function copyFiles(state: SiteState, from: Content, to: Content): void {
  const { confluence } = state;
  for (const file of confluence.attachments.filter(({ contentId, status }) => contentId === from.id && status !== 'trashed')) {
    const bytes = fileOf(state, file, file.version.number);
    const id = `att${confluence.nextId()}`;
    const copy = confluence.attachments.put({ ...file, id, contentId: to.id, version: { ...file.version, number: 1 }, earlier: [] });
    if (bytes) storeFile(state, copy, bytes);
  }
}

/** Takes an attached file with all its versions out for good. */
export function removeFile({ confluence, blobs }: SiteState, { id, version }: Attachment): void {
  for (let number = 1; number <= version.number; number += 1) blobs.delete(blobName(id, number));
  for (const property of confluence.properties.filter(({ contentId }) => contentId === id)) confluence.properties.delete(property.id);
  confluence.attachments.delete(id);
}
