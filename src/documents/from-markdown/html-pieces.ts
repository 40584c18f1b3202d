import { decodeHtml } from '../syntax/html-tags';
import { markerIn } from '../syntax/markers';
import type { Marker } from '../syntax/markers';

/** What a block of HTML holds, in order: our markers, the parts of a details element, and text that is Markdown once the tags are gone. */
export type HtmlPiece =
  Marker | { kind: 'details' } | { kind: 'details-end' } | { kind: 'summary'; title: string } | { kind: 'text'; markdown: string };

// What is opened and never closed reaches to the end, as browsers read it; so no part of the text is searched twice.
const PIECE = /<!--[^]*?(?:-->|$)|<\/?details\b[^<>]*>|<summary\b[^<>]*>[^]*?(?:<\/summary\s*>|$)/gi;

function withoutTags(html: string): string {
  return html.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z][^<>]*>/g, '\n');
}

/** Text of HTML as Markdown: no tag survives, so that reading it again ends. */
function asMarkdown(html: string): string {
  const lines = withoutTags(html).split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll('<', '&lt;')
    .trim();
}

function pieceOf(match: string, line: number): HtmlPiece | undefined {
  if (match.startsWith('<!--')) return markerIn(match, line);
  if (/^<details/i.test(match)) return { kind: 'details' };
  if (/^<\/details/i.test(match)) return { kind: 'details-end' };
  return { kind: 'summary', title: decodeHtml(withoutTags(match)).replace(/\s+/g, ' ').trim() };
}

/** Cuts a block of HTML. Comments that are not ours are left out. @throws DocumentError when a marker cannot be read. */
export function htmlPieces(html: string, line: number): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const pushText = (text: string): void => {
    const markdown = asMarkdown(text);
    if (markdown !== '') pieces.push({ kind: 'text', markdown });
  };
  let end = 0;
  for (const match of html.matchAll(PIECE)) {
    pushText(html.slice(end, match.index));
    const piece = pieceOf(match[0], line);
    if (piece) pieces.push(piece);
    end = match.index + match[0].length;
  }
  pushText(html.slice(end));
  return pieces;
}
