import { escapeXml } from './storage/xml';

export const EXCERPTS = ['highlight', 'indexed', 'none', 'highlight_unescaped', 'indexed_unescaped'] as const;
export type Excerpt = (typeof EXCERPTS)[number];

const LENGTH = 300;
const BEFORE = 60;

/** A passage of a text for a search result: from its start, or around the first word that was looked for, with the words marked. */
export function excerptOf(text: string, kind: Excerpt, seeks: (word: string) => boolean): string {
  if (kind === 'none') return '';
  const line = text.replace(/\s+/g, ' ').trim();
  const escape = kind.endsWith('_unescaped') ? (part: string): string => part : escapeXml;
  if (kind.startsWith('indexed')) return escape(line.slice(0, LENGTH));
  const first = [...line.matchAll(/[\p{L}\p{N}\p{M}_]+/gu)].find(([word]) => seeks(word));
  const start = first ? Math.max(0, line.lastIndexOf(' ', first.index - BEFORE) + 1) : 0;
  return highlight(line.slice(start, start + LENGTH), seeks, escape);
}

/** The text with the marks that Confluence puts around words that were looked for. */
export function highlight(text: string, seeks: (word: string) => boolean, escape: (part: string) => string): string {
  const parts = text.split(/([\p{L}\p{N}\p{M}_]+)/u);
  return parts.map((part, index) => (index % 2 === 1 && seeks(part) ? `@@@hl@@@${escape(part)}@@@endhl@@@` : escape(part))).join('');
}
