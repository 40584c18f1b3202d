import { randomUUID } from 'node:crypto';
import type { SiteState } from '../state';
import type { Attachment, Content, FileVersion } from './records';
import type { Upload } from './uploads';

interface By {
  accountId: string;
  timestamp: string;
}

/** The name under which the bytes of one version of an attached file are kept. */
function blobName(attachmentId: string, version: number): string {
  return `confluence/${attachmentId}:${version}`;
}

/** The bytes of a version of an attached file; undefined where none were ever stored. */
export function fileOf({ blobs }: SiteState, { id }: Attachment, version: number): Uint8Array | undefined {
  return blobs.get(blobName(id, version));
}

export function storeFile({ blobs }: SiteState, { id, version }: Pick<Attachment, 'id' | 'version'>, bytes: Uint8Array): void {
  blobs.put(blobName(id, version.number), bytes);
}

/** Every version of an attached file, the oldest first. */
export function fileVersions({ earlier = [], version, title, mediaType, fileSize }: Attachment): FileVersion[] {
  return [...earlier, { ...version, title, mediaType, fileSize }];
}

export function addFile(state: SiteState, content: Content, upload: Upload, { accountId, timestamp }: By): Attachment {
  const { title, mediaType, bytes, comment, minorEdit } = upload;
  const attachment = state.confluence.attachments.put({
    id: `att${state.confluence.nextId()}`,
    contentId: content.id,
    ...{ title, mediaType, comment },
    mediaTypeDescription: describe(mediaType),
    fileId: randomUUID(),
    fileSize: bytes.length,
    createdAt: timestamp,
    version: { number: 1, authorId: accountId, createdAt: timestamp, message: comment, minorEdit },
  });
  storeFile(state, attachment, bytes);
  return attachment;
}

export function addFileVersion(state: SiteState, before: Attachment, upload: Upload, { accountId, timestamp }: By): Attachment {
  const { title, mediaType, bytes, comment, minorEdit } = upload;
  const attachment = state.confluence.attachments.put({
    ...before,
    ...{ title, mediaType, comment },
    mediaTypeDescription: describe(mediaType),
    fileSize: bytes.length,
    earlier: fileVersions(before),
    version: { number: before.version.number + 1, authorId: accountId, createdAt: timestamp, message: comment, minorEdit },
  });
  storeFile(state, attachment, bytes);
  return attachment;
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

const DESCRIPTIONS: readonly (readonly [RegExp, string])[] = [
  [/^image\/png/, 'PNG Image'],
  [/^image\//, 'Image'],
  [/^application\/pdf/, 'PDF Document'],
  [/^text\/csv/, 'CSV File'],
  [/^text\//, 'Text File'],
];

function describe(mediaType: string): string {
  return DESCRIPTIONS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'File';
}
