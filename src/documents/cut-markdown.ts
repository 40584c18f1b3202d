const CHARACTERS_A_TOKEN = 4;

/** Offsets at which the blocks of a Markdown text begin: after a blank line outside fenced code. */
function blockStarts(markdown: string): number[] {
  const starts: number[] = [];
  let fence: string | undefined;
  let afterBlank = false;
  let offset = 0;
  for (const line of markdown.split('\n')) {
    const mark = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && afterBlank && line.trim() !== '') starts.push(offset);
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    afterBlank = line.trim() === '';
    offset += line.length + 1;
  }
  return starts;
}

/** The last place at or before `limit` where a block that is too long may be cut: a line's end, else between two characters. */
function within(markdown: string, from: number, limit: number): number {
  const line = markdown.lastIndexOf('\n', limit - 1) + 1;
  if (line > from) return line;
  const splitsPair = /[\ud800-\udbff]/.test(markdown.charAt(limit - 1)) && /[\udc00-\udfff]/.test(markdown.charAt(limit));
  return splitsPair && limit - 1 > from ? limit - 1 : limit + (splitsPair ? 1 : 0);
}

/**
 * A slice of a Markdown text from an offset on that fits a budget of about four characters a token, cut between blocks where it can be.
 * @returns the text, and as `next` the offset at which to go on; no `next` at the end. Slices put together are the whole text.
 * @throws RangeError when the budget is below one token or the offset lies outside the text.
 */
export function cutMarkdown(markdown: string, maxTokens: number, cursorOffset = 0): { text: string; next?: number } {
  if (!(maxTokens >= 1)) throw new RangeError('A slice needs a budget of at least one token.');
  if (!Number.isInteger(cursorOffset) || cursorOffset < 0 || cursorOffset > markdown.length)
    throw new RangeError('The cursor lies outside the text.');
  const limit = cursorOffset + Math.floor(maxTokens * CHARACTERS_A_TOKEN);
  if (limit >= markdown.length) return { text: markdown.slice(cursorOffset) };
  const next = blockStarts(markdown).findLast((start) => start > cursorOffset && start <= limit) ?? within(markdown, cursorOffset, limit);
  return next < markdown.length ? { text: markdown.slice(cursorOffset, next), next } : { text: markdown.slice(cursorOffset) };
}
