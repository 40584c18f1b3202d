import type { AdfDocument } from '../../document';
import { invalid } from '../call';
import { readWiki } from '../wiki/read';

const LIMIT = 32_767;

/** Wiki text as a document; 400 above the length that Jira takes. */
export function richText(text: string): AdfDocument {
  if (text.length <= LIMIT) return readWiki(text);
  throw invalid(`The entered text is too long. It exceeds the allowed limit of ${LIMIT.toLocaleString('en-US')} characters.`);
}
