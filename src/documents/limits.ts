import { DocumentError } from './document-error';
import { endOfBlock, type Ending } from './syntax/line-kinds';

const MAXIMUM_BYTES = 1024 * 1024;
const MAXIMUM_DEPTH = 100;
/** Every block costs the parser more than its letters do. Lines of fenced code are not counted. */
const MAXIMUM_LINES = 120_000;
/** Emphasis and brackets are matched in quadratic time within a paragraph: the sum over paragraphs of their number squared is bounded. */
const MAXIMUM_EFFORT = 1e8;

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const MARKER = />|[-+*](?=[ \t]|$)|\d[.)](?=[ \t]|$)/g;

function depthOf(line: string): number {
  return CONTAINERS.exec(line)?.[0].match(MARKER)?.length ?? 0;
}

/**
 * Refuses Markdown that is too large, nests too deeply or would take unreasonable time to read, before any of it is parsed.
 * @throws DocumentError saying what to mend and where.
 */
export function checkMarkdown(markdown: string): void {
  const bytes = Buffer.byteLength(markdown);
  if (bytes > MAXIMUM_BYTES)
    throw new DocumentError(`The document is ${bytes} bytes long; the limit is ${MAXIMUM_BYTES}. Split it into several pages.`);
  let effort = 0;
  let marks = 0;
  let lines = 0;
  let fenced = false;
  for (const [index, line] of markdown.split(/\r\n|\r|\n/).entries()) {
    if (depthOf(line) > MAXIMUM_DEPTH)
      throw new DocumentError(`Lists and quotes nest more than ${MAXIMUM_DEPTH} levels deep here.`, index + 1);
    if (/^[ \t>]*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (/^[ \t>]*(?:$|[|#]|[-+*] |\d+[.)] )/.test(line)) {
      effort += marks * marks;
      marks = 0;
    }
    lines += fenced ? 0 : 1;
    if (lines > MAXIMUM_LINES)
      throw new DocumentError(`There are more than ${MAXIMUM_LINES} lines. Split the document into several pages.`);
    if (!fenced) marks += line.match(/[*_~[\]]/g)?.length ?? 0;
    if (effort + marks * marks > MAXIMUM_EFFORT)
      throw new DocumentError(
        'There are too many brackets or emphasis marks in one paragraph. Break it up, or escape them with backslashes.',
        index + 1,
      );
  }
}

/** A block at the top is read in time that grows faster than the block; fenced code, which does not, is not counted. */
const MAXIMUM_BLOCK = 128 * 1024;

/** Refuses a block that is too long. @throws DocumentError saying where it begins. */
export function checkBlock({ text, line }: { text: string; line: number }): void {
  if (text.length <= MAXIMUM_BLOCK) return;
  let length = 0;
  let end: Ending | 'at once' | undefined;
  for (const content of text.split(/\r\n|\r|\n/)) {
    if (typeof end === 'function') end = end(content) ? undefined : end;
    else {
      end = endOfBlock(content.trimStart());
      length += content.length + 1;
    }
  }
  if (length > MAXIMUM_BLOCK)
    throw new DocumentError(
      `The block that begins here is ${length} characters long; the limit is ${MAXIMUM_BLOCK}. Break up its paragraphs, lists or tables with headings.`,
      line + 1,
    );
}

/**
 * Refuses a tree that nests more than 100 levels deep. It walks without recursion, so that no tree can exhaust the stack.
 * @throws DocumentError
 */
export function checkDepth<T>(root: T, children: (node: T) => readonly T[]): void {
  let level: readonly T[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAXIMUM_DEPTH)
      throw new DocumentError(`The document nests more than ${MAXIMUM_DEPTH} levels deep. Flatten its lists, quotes and formatting.`);
    level = level.flatMap(children);
  }
}
