import type { Notice } from './result';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1rem;color:#172b4d;background:#fff}' +
  'code{display:block;font-size:2rem;letter-spacing:.15em;margin:1rem 0}';

/** Nothing runs, nothing is loaded, nobody frames it. */
export const NOTICE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A notice as a page without any script. */
export function noticePage({ title, lines, code, link }: Notice): string {
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)} · Drawbridge</title><style>${STYLE}</style><h1>${escaped(title)}</h1>`,
    ...(code === undefined ? [] : [`<code>${escaped(code)}</code>`]),
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(link === undefined ? [] : [`<p><a href="${escaped(link.to)}" rel="noreferrer">${escaped(link.text)}</a></p>`]),
    '</html>',
  ].join('\n');
}
