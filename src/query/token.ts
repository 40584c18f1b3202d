/** The smallest pieces of a JQL or CQL text. `value` is the text as written; `keyword` is set for unquoted words only. */
export interface Token {
  kind: 'word' | 'string' | 'operator' | 'open' | 'close' | 'comma' | 'bracket-open' | 'bracket-close' | 'end';
  value: string;
  keyword: string;
  start: number;
  end: number;
}

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** What a word or string says without its quotes and escapes, in lower case. */
export function nameIn({ kind, value }: Token): string {
  const text = kind === 'string' ? value.slice(1, -1) : value;
  const plain = text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (ESCAPED[sign ?? ''] ?? sign ?? '') : String.fromCharCode(parseInt(code, 16)),
  );
  return plain.trim().toLowerCase();
}

/** The two query languages. CQL is read as the stricter subset: no symbols for AND, OR and NOT, no history, no escapes outside quotes. */
export type Language = 'jql' | 'cql';

/** Why a query is refused, at a 1-based line and character of the text that came in. */
export interface QueryRefusal {
  ok: false;
  reason: string;
  line: number;
  character: number;
}
