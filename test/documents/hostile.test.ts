import type { AdfNode } from '../../src/documents/adf';
import { adfToMarkdown } from '../../src/documents/adf-to-markdown';
import { DocumentError } from '../../src/documents/document-error';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { applyEdits } from '../../src/documents/patch/apply-edits';

const MEGABYTE = 1024 * 1024;
/** Long, for a machine that has other things to do; a hang is minutes. */
const PATIENCE = 15_000;

/** Whether a text is read or refused, in bounded time and without any other error. */
function outcome(read: () => unknown): 'read' | 'refused' {
  const started = performance.now();
  try {
    read();
    return 'read';
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return 'refused';
  } finally {
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  }
}

const SIGNS = ['[', '*', '>', '|', '`', '<', '!', '_', '~', '&', '@', ':', '#', '[a](', '![', '<!--', '- ', '> ', '1.'];

test.each(SIGNS)('a megabyte of %s ends in time, in one line and in many', (sign) => {
  const whole = sign.repeat(MEGABYTE / sign.length);
  outcome(() => markdownToAdf(whole));
  expect(outcome(() => markdownToAdf(`${sign}\n`.repeat(MEGABYTE / (sign.length + 1))))).toBe('refused');
});

test('a hundred thousand levels are refused in Markdown, in documents and in patches', () => {
  let deep: AdfNode = { type: 'paragraph', content: [] };
  for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
  const document = { type: 'doc' as const, version: 1 as const, content: [deep] };
  for (const marker of ['> ', '- ', '>']) expect(outcome(() => markdownToAdf(`${marker.repeat(100_000)}x`))).toBe('refused');
  expect(outcome(() => adfToMarkdown(document))).toBe('refused');
  expect(outcome(() => adfToMarkdown(document, { mode: 'reading' }))).toBe('refused');
  expect(outcome(() => applyEdits(document, [{ op: 'append', content: [] }]))).toBe('refused');
});

test('a block that is too long is refused with its line; code of any length is not', () => {
  const long = 'words '.repeat(25_000);
  expect(() => markdownToAdf(`# a\n\n${'b\n\n'.repeat(2000)}${long}`)).toThrow(
    /Line \d+: The block that begins here is \d+ characters long/,
  );
  expect(outcome(() => markdownToAdf(`a\n\n\`\`\`\n${'x\n'.repeat(100_000)}\`\`\``))).toBe('read');
});
