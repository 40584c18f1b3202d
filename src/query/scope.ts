import { readQuery } from './read-query';
import type { Language, QueryRefusal } from './token';

/** A query narrowed to what the caller may see. `query` is null when nothing may match: answer with no results and do not ask the product. */
export interface Scoped {
  ok: true;
  query: string | null;
}

interface Scope {
  language: Language;
  field: 'project' | 'space';
  allow: readonly string[] | 'all';
  deny: readonly string[];
  quote: (value: string) => string;
  /** Further clauses that everything found must fit; empty ones are left out. */
  also: readonly string[];
}

/** Values as a list in brackets. */
export function listed(values: readonly string[], quote: (value: string) => string): string {
  return `(${values.map(quote).join(',')})`;
}

/** Joins the allow and deny clauses and the caller's own criteria with AND, each side in its own brackets, the caller's order at the end. */
export function scopeQuery(text: string, { language, field, allow, deny, quote, also }: Scope): Scoped | QueryRefusal {
  const parts = readQuery(text, language);
  if (!parts.ok) return parts;
  if (allow !== 'all' && allow.length === 0) return { ok: true, query: null };
  const clauses = [
    allow === 'all' ? '' : `${field} in ${listed(allow, quote)}`,
    deny.length === 0 ? '' : `${field} not in ${listed(deny, quote)}`,
    ...also,
    parts.criteria,
  ];
  const joined = clauses.filter(Boolean).map((clause) => `(${clause})`);
  return { ok: true, query: [joined.join(' AND '), parts.order].filter(Boolean).join(' ') };
}
