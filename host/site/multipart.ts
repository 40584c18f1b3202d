import type { SiteRequest } from './request';

/** One field of a form; a file has a `filename` and perhaps a content type. */
export interface FormPart {
  name: string;
  filename: string | undefined;
  contentType: string | undefined;
  bytes: Buffer;
}

/** Thrown for a body that is no form, or one that is cut off. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError';
}

/** The fields of a `multipart/form-data` request in the order they were sent (RFC 7578, RFC 2046 §5.1). Throws `MultipartError`. */
export function readMultipart({ headers, body }: Pick<SiteRequest, 'headers' | 'body'>): FormPart[] {
  const [, quoted, bare] = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined || body === null) throw new MultipartError('The request is not multipart/form-data with a boundary');
  // Latin-1 maps every byte to one character and back, so that text searches find bytes.
  const text = `\r\n${Buffer.from(body).toString('latin1')}`;
  const pieces = text.split(`\r\n--${Buffer.from(boundary).toString('latin1')}`).slice(1);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  if (end < 0) throw new MultipartError('The form ends without its closing boundary');
  return pieces.slice(0, end).map(readPart);
}

function readPart(piece: string): FormPart {
  const [, head, content] = /^[ \t]*\r\n((?:[^\r\n]+\r\n)*)\r\n([^]*)$/.exec(piece) ?? [];
  if (head === undefined || content === undefined) throw new MultipartError('A part of the form lacks the empty line after its headers');
  const fields = new Map(
    head.split('\r\n').map((line) => [line.split(':', 1)[0]?.toLowerCase(), utf8(line.slice(line.indexOf(':') + 1).trim())]),
  );
  const disposition = fields.get('content-disposition') ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) throw new MultipartError('A part of the form has no name');
  return {
    name,
    filename: parameter(disposition, 'filename'),
    contentType: fields.get('content-type'),
    bytes: Buffer.from(content, 'latin1'),
  };
}

/** Browsers and fetch write a quote in a name as `%22` (HTML, multipart/form-data encoding algorithm). */
function parameter(disposition: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(disposition) ?? [];
  return quoted?.replace(/\\(.)/g, '$1').replaceAll('%22', '"') ?? bare;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
