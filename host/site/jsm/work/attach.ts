import type { Attachment, Comment } from '../../jira/records';
import { MultipartError, readMultipart } from '../../multipart';
import type { FormPart } from '../../multipart';
import type { DeskCall } from '../call';
import { invalid } from '../call';
import type { OpenRequest } from '../permissions';
import type { ServiceDesk, TemporaryFile } from '../records';

/** Keeps the files of a multipart upload until somebody attaches them. */
export function keepTemporaryFiles(call: DeskCall, desk: ServiceDesk): TemporaryFile[] {
  const files = parts(call).filter(({ name, filename }) => name === 'file' && filename !== undefined);
  if (files.length === 0) throw invalid("Send the files as multipart/form-data, each in a part named 'file'.");
  return files.map(({ filename = '', contentType = 'application/octet-stream', bytes }) => {
    const id = `temp${call.jsm.nextId('temporary file')}`;
    call.state.blobs.put(`jsm/${id}`, bytes);
    const about = { deskId: desk.id, ownerId: call.author(), filename, mimeType: contentType, size: bytes.length };
    return call.jsm.temporaryFiles.put({ id, ...about });
  });
}

/** Turns temporary files, which must be the caller's own, into attachments of a request. */
export function attach(call: DeskCall, { issue, desk }: OpenRequest, temporaryIds: readonly string[], comment: Comment): Attachment[] {
  const { jira, jsm, state } = call;
  const files = temporaryIds.map((id) => {
    const file = jsm.temporaryFiles.get(id);
    if (file?.deskId === desk.id && file.ownerId === call.author()) return file;
    throw invalid(`The temporary attachment '${id}' does not exist.`);
  });
  return files.map((file) => {
    const id = jira.nextId('attachment');
    const { filename, mimeType, size } = file;
    state.blobs.put(`jira/${id}`, bytesOf(call, `jsm/${file.id}`));
    state.blobs.delete(`jsm/${file.id}`);
    jsm.temporaryFiles.delete(file.id);
    jsm.commentFiles.put({ id, issueId: issue.id, commentId: comment.id });
    return jira.attachments.put({ id, issueId: issue.id, authorId: call.author(), filename, mimeType, size, created: call.now() });
  });
}

/** What a file holds. */
export function bytesOf({ state }: DeskCall, name: string): Uint8Array {
  const bytes = state.blobs.get(name);
  if (bytes) return bytes;
  throw new Error(`The site's data are broken: no blob ${name}.`);
}

function parts({ request }: DeskCall): FormPart[] {
  try {
    return readMultipart(request);
  } catch (error) {
    if (error instanceof MultipartError) throw invalid(error.message);
    throw error;
  }
}
