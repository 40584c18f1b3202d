import type { AdfDocument } from '../adf';
import { cleanText } from '../clean-text';
import { outline } from '../outline';

/** The headings of a document as an indented list, each with the reference of its block and the size of what lies under it. */
export function outlineText(document: AdfDocument): string {
  const lines = outline(document).map(
    ({ level, text, ref, size }) => `${'  '.repeat(level - 1)}- ${ref} ${cleanText(text).text} (${size} characters)`,
  );
  return lines.length === 0 ? 'No headings.' : lines.join('\n');
}
