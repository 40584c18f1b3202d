/** A marker of a list at the start of a line: its kind, and how far the text of the item is indented. */
export interface ItemStart {
  /** The bullet, or what ends the number: items of one list have the same. */
  kind: string;
  width: number;
  /** Nothing follows the marker on its line. */
  hollow: boolean;
}

const MARKER = /^(?:([-+*])|\d{1,9}([.)]))(?=[ \t]|$)/;
const BREAK = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HTML: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** Columns of white space at the start of a text that stands at `column`, tabs reaching to the next multiple of four. */
export function indentOf(text: string, column = 0): number {
  let at = column;
  for (const character of text) {
    if (character === ' ') at += 1;
    else if (character === '\t') at += 4 - (at % 4);
    else break;
  }
  return at - column;
}

/** The item that a line opens; undefined for any other line, breaks of three dashes included. */
export function itemStart(line: string): ItemStart | undefined {
  const [marker, bullet, delimiter] = MARKER.exec(line) ?? [];
  if (marker === undefined || BREAK.test(line)) return undefined;
  const rest = line.slice(marker.length);
  const space = indentOf(rest, marker.length);
  const hollow = rest.trim() === '';
  return { kind: bullet ?? delimiter ?? '', width: marker.length + (hollow || space > 4 ? 1 : space), hollow };
}

/** Says of a line whether it ends a block. */
export type Ending = (line: string) => boolean;

/**
 * How the block ends that a line opens and that blank lines do not end: fenced code (CommonMark 4.5) and HTML (4.6, kinds 1 to 5);
 * `at once` when it ends on its own line.
 */
export function endOfBlock(line: string): Ending | 'at once' | undefined {
  const [, ticks, tildes] = FENCE.exec(line) ?? [];
  const fence = ticks ?? tildes;
  if (fence !== undefined)
    return (other) => {
      const close = /^ {0,3}(`+|~+)[ \t]*$/.exec(other)?.[1];
      return close !== undefined && close.startsWith(fence);
    };
  const end = HTML.find(([start]) => start.test(line))?.[1];
  return end?.test(line) ? 'at once' : end && ((other) => end.test(other));
}

/** Whether a line may open HTML that ends with the next blank line (CommonMark 4.6, kinds 6 and 7). */
export function mayOpenHtml(line: string): boolean {
  return /^<\/?[a-z][a-z0-9-]*(?=[\s/>]|$)/i.test(line);
}
