import type { AdfDocument } from './adf';
import { headingsOf } from './headings';

/** A section as a document of its own, or the headings that there are when none or several fit. */
type Section = { ok: true; document: AdfDocument } | { ok: false; candidates: string[] };

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * The part of a document under a heading, the heading included. The text is compared without regard to case and spaces; an exact match
 * wins over headings that only contain it. Candidates are the headings that fit when several do, else all of them.
 */
export function section(document: AdfDocument, headingText: string): Section {
  const headings = headingsOf(document);
  const wanted = folded(headingText);
  const exact = headings.filter(({ text }) => folded(text) === wanted);
  const fitting = exact.length > 0 || wanted === '' ? exact : headings.filter(({ text }) => folded(text).includes(wanted));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { ok: true, document: { type: 'doc', version: 1, content: only.blocks } };
  return { ok: false, candidates: (only ? fitting : headings).map(({ text }) => text) };
}
