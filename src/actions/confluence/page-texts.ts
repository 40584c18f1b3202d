import type { AdfDocument } from '../../documents/adf';
import { adfToMarkdown } from '../../documents/adf-to-markdown';
import { blocksIn } from '../../documents/blocks/blocks-in';
import { blockLine, spanAt } from '../../documents/blocks/span';
import { outlineText } from '../../documents/blocks/outline-text';
import { cutMarkdown } from '../../documents/cut-markdown';
import { readingLosses } from '../../documents/rich-nodes-in';
import { section } from '../../documents/section';
import { wrongInput } from '../../faults/fault';

const CHARACTERS_A_TOKEN = 4;

export interface TextsAsked {
  part: 'full' | 'outline' | 'section' | 'meta';
  section?: string | undefined;
  format: 'markdown' | 'adf' | 'storage';
  maxTokens: number;
  /** Where to go on in a text that was cut. */
  offset: number;
  withBlocks: boolean;
}

/** The texts of a page by name, people's words all of them; `next` is where the rest of a cut body begins. */
export interface Texts {
  texts: Record<string, string>;
  next?: number | undefined;
  /** What the texts do not show of the page. */
  notes?: readonly string[];
}

/** Whole top-level blocks of a document from `offset` on, at least one, as a document of its own. */
function cutBlocks(document: AdfDocument, maxTokens: number, offset: number): { text: string; next?: number } {
  let room = maxTokens * CHARACTERS_A_TOKEN;
  const rest = document.content.slice(offset);
  const tooMany = rest.findIndex((block, index) => {
    room -= JSON.stringify(block).length;
    return room < 0 && index > 0;
  });
  const content = tooMany < 0 ? rest : rest.slice(0, tooMany);
  return { text: JSON.stringify({ ...document, content }), ...(tooMany < 0 ? {} : { next: offset + tooMany }) };
}

/** A stretch of storage format; put together again, the stretches are the whole. */
export function storageTexts(name: string, storage: string, { maxTokens, offset }: Pick<TextsAsked, 'maxTokens' | 'offset'>): Texts {
  const next = offset + maxTokens * CHARACTERS_A_TOKEN;
  return { texts: { [name]: storage.slice(offset, next) }, ...(next < storage.length ? { next } : {}) };
}

/** The part under a heading, or the blocks that are named. @throws Fault `input` with the headings or blocks there are. */
function sectionOf(document: AdfDocument, wanted: string): AdfDocument {
  if (/^#[0-9a-f]/.test(wanted)) {
    const found = spanAt(document, wanted);
    if (found.ok) return { ...document, content: [...found.span.nodes] };
    throw wrongInput('section', found.problem, found.candidates);
  }
  const found = section(document, wanted);
  if (found.ok) return found.document;
  throw wrongInput('section', `No single heading reads "${wanted}".`, found.candidates);
}

/** One line per block, those in layouts and expands indented: the reference that edits name it by, its kind and how it begins. */
function blockList(document: AdfDocument): string {
  return blocksIn(document)
    .map((block) => `${'  '.repeat(block.depth)}${blockLine(block)}`)
    .join('\n');
}

function bodyOf(document: AdfDocument, asked: TextsAsked): { text: string; next?: number; notes?: readonly string[] } {
  const part = asked.section === undefined ? document : sectionOf(document, asked.section);
  if (asked.format === 'adf') return cutBlocks(part, asked.maxTokens, asked.offset);
  const markdown = adfToMarkdown(part, { mode: 'reading' });
  if (asked.offset > markdown.length)
    throw wrongInput('cursor', 'This cursor is of another text. Leave it out to start from the beginning.');
  const losses = readingLosses(part);
  const notes =
    losses.length > 0 ? [`In words only here: ${losses.join(', ')}. format=adf has all of them; edits by block keep them.`] : [];
  return { ...cutMarkdown(markdown, asked.maxTokens, asked.offset), notes };
}

/** What was asked for of a document. */
export function documentTexts(document: AdfDocument, asked: TextsAsked): Texts {
  const blocks = asked.withBlocks ? { blocks: blockList(document) } : {};
  if (asked.part === 'outline') return { texts: { outline: outlineText(document), ...blocks } };
  const { text, ...rest } = bodyOf(document, asked);
  return { texts: { ...blocks, body: text }, ...rest };
}
