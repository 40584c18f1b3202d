import { endOfBlock, indentOf, itemStart, mayOpenHtml } from './line-kinds';
import type { Ending, ItemStart } from './line-kinds';

/** A stretch of Markdown that reads alone as it reads in its place. */
export interface Stretch {
  text: string;
  offset: number;
  /** Lines before it. */
  line: number;
}

/** Stretches are joined up to this many characters: each costs a parser. */
const LEAST = 2048;
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/** Follows the blocks at the top of a text line by line, as far as it takes to know where one surely begins. */
class TopBlocks {
  /** False once a line could be read in two ways: from there on nothing is known. */
  sure = true;
  private end: Ending | undefined;
  private afterBlank = true;
  /** Between a line that may open HTML and the next blank one. */
  private inHtml = false;
  /** The list item at the top that the last line belongs to; `maybe` where one could have begun or ended. */
  private item: ItemStart | 'none' | 'maybe' = 'none';

  /** Takes the next line. @returns whether a block at the top, or an item of the list that was going on, begins with it. */
  begins(line: string): boolean {
    if (this.end) {
      if (this.end(line)) this.end = undefined;
      this.afterBlank = false;
      return false;
    }
    if (/^[ \t]*$/.test(line)) {
      this.inHtml = false;
      if (typeof this.item === 'object' && this.item.hollow) this.item = 'none';
      this.afterBlank = true;
      return false;
    }
    const indent = indentOf(line);
    const begins = indent === 0 && !/^[\s\ufeff]/.test(line) && !this.inHtml && this.takeStart(line);
    const text = line.replace(/^[ \t]+/, '');
    if (!begins) this.takeFollowing(text, indent);
    if (indent < 4) this.takeOpening(text, indent);
    this.afterBlank = false;
    return begins;
  }

  private takeStart(line: string): boolean {
    const start = itemStart(line);
    const goesOn = typeof this.item === 'object' && this.item.kind === start?.kind;
    if (!this.afterBlank && !goesOn) return false;
    this.item = start ?? 'none';
    return true;
  }

  /** A line within something that began before. */
  private takeFollowing(line: string, indent: number): void {
    if (typeof this.item === 'object') {
      if (indent < this.item.width) this.item = 'maybe';
      else if (this.item.hollow) this.item = { ...this.item, hollow: false };
    } else if (indent < 4 && itemStart(line)) this.item = 'maybe';
  }

  /** Code and HTML that go on over blank lines; those in an item end with it. */
  private takeOpening(line: string, indent: number): void {
    if (typeof this.item === 'object' && indent >= this.item.width) return;
    const end = endOfBlock(line);
    if (end === 'at once') return;
    if (end && (this.inHtml || (this.item === 'maybe' && indent > 0))) this.sure = false;
    else if (end) [this.end, this.item] = [end, 'none'];
    else if (mayOpenHtml(line)) this.inHtml = true;
  }
}

/** Blank lines between two blocks belong to neither: at the end of a text they would belong to code that was left open. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0] ?? '';
  return text.slice(0, end) + rest;
}

/**
 * Cuts Markdown between blocks at the top (and between items of a list at the top), so that a parser whose time grows faster than its
 * text never sees more than it must. Where it is not certain that a block begins, nothing is cut.
 */
export function splitMarkdown(markdown: string): Stretch[] {
  const stretches: Stretch[] = [];
  const blocks = new TopBlocks();
  let [start, startLine, line] = [0, 0, 0];
  for (const { 0: whole, index: offset } of markdown.matchAll(LINE)) {
    const begins = blocks.begins(whole.replace(/[\r\n]+$/, '').replace(offset === 0 ? /^\ufeff/ : '', ''));
    if (!blocks.sure) break;
    if (begins && offset - start >= LEAST) {
      stretches.push({ text: withoutBlankEnd(markdown.slice(start, offset)), offset: start, line: startLine });
      [start, startLine] = [offset, line];
    }
    line += 1;
  }
  return [...stretches, { text: markdown.slice(start), offset: start, line: startLine }];
}
