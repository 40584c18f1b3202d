import { MultipartError, readMultipart } from '../multipart';
import type { FormPart } from '../multipart';
import { confluenceV1Refusal } from '../refusal';
import type { ConfluenceContext } from './endpoints/define';

/** One file of a form, with what the form says of it. */
export interface Upload {
  title: string;
  mediaType: string;
  bytes: Uint8Array;
  comment: string;
  minorEdit: boolean;
}

/** More than this a file may not hold: Confluence's own default. */
const MAX_BYTES = 100 * 1024 * 1024;

/**
 * The files of a `multipart/form-data` request: fields `file`, and once each `comment` and `minorEdit`. 403 without the header
 * `X-Atlassian-Token: no-check`, 415 for what is no form, 400 for a form without a file, 413 for a file that is too big.
 */
export function readUploads({ request }: ConfluenceContext): Upload[] {
  if (!['no-check', 'nocheck'].includes(request.headers['x-atlassian-token'] ?? '')) throw confluenceV1Refusal(403, 'XSRF check failed');
  const parts = partsOf(request);
  const field = (name: string): string => parts.find((part) => part.name === name)?.bytes.toString('utf8') ?? '';
  const files = parts.filter(({ name, filename }) => name === 'file' && filename !== undefined && filename !== '');
  if (files.length === 0) throw confluenceV1Refusal(400, 'The form has no part named file with a file name');
  return files.map(({ filename = '', contentType = 'application/octet-stream', bytes }) => {
    if (bytes.length > MAX_BYTES) throw confluenceV1Refusal(413, `The attachment is bigger than ${MAX_BYTES} bytes`);
    return { title: filename, mediaType: contentType, bytes, comment: field('comment'), minorEdit: field('minorEdit') === 'true' };
  });
}

function partsOf(request: ConfluenceContext['request']): FormPart[] {
  try {
    return readMultipart(request);
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error;
    throw confluenceV1Refusal(415, error.message);
  }
}
