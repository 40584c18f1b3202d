import { CqlError } from '../cql-error';

/** What a text query is made of. A phrase and a term carry their text without escapes; `fuzzy` is what stands behind `~`. */
export type Piece =
  { kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'must' } | { kind: 'phrase' | 'term'; text: string; fuzzy: number | undefined };

const SUFFIX = String.raw`(?:~(?<fuzzy>\d*(?:\.\d+)?))?(?:\^(?<boost>\d+(?:\.\d+)?))?`;
const PIECES = new RegExp(
  String.raw`(?<space>\s+)|(?<open>\()|(?<close>\)(?:\^\d+(?:\.\d+)?)?)|(?<and>&&)|(?<or>\|\|)|(?<sign>[-+!])(?=[\p{L}\p{N}_"(\\])` +
    String.raw`|"(?<phrase>(?:[^"\\]|\\.)*)"${SUFFIX}|(?<run>(?:\\.|(?!&&|\|\|)[^\s"()\\])+)`,
  'suy',
);
const TERM = new RegExp(String.raw`^(?<text>(?:\\.|[^\\])*?)${SUFFIX}$`, 'su');
const WORDS: ReadonlyMap<string, Piece> = new Map([
  ['AND', { kind: 'and' }],
  ['OR', { kind: 'or' }],
  ['NOT', { kind: 'not' }],
]);
/** How many letters a word with a bare `~` may differ by. */
const USUAL_EDITS = 2;

/**
 * Cuts a text query into pieces. A boost (`^4`) only weighs results, so it is read and left out. Signs that no operator uses part words.
 * Throws `CqlError` for a quote that is not closed, a backslash at the end, and `~` or `^` without what belongs to them.
 */
export function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < query.length;) {
    PIECES.lastIndex = at;
    const match = PIECES.exec(query);
    if (!match?.groups) throw new CqlError(faultAt(query, at));
    pieces.push(...pieceOf(match.groups));
    at = PIECES.lastIndex;
  }
  return pieces;
}

function pieceOf(groups: Partial<Record<string, string>>): Piece[] {
  const { open, close, and, or, sign, phrase, run, fuzzy } = groups;
  if (open !== undefined) return [{ kind: 'open' }];
  if (close !== undefined) return [{ kind: 'close' }];
  if (and !== undefined) return [{ kind: 'and' }];
  if (or !== undefined) return [{ kind: 'or' }];
  if (sign !== undefined) return [{ kind: sign === '+' ? 'must' : 'not' }];
  if (phrase !== undefined) return [{ kind: 'phrase', text: unescaped(phrase), fuzzy: fuzzy === undefined ? undefined : Number(fuzzy) }];
  return run === undefined ? [] : [WORDS.get(run) ?? termOf(run)];
}

function termOf(run: string): Piece {
  const { text = '', fuzzy } = TERM.exec(run)?.groups ?? {};
  const [, sign] = /^(?:\\.|[^\\~^])*([~^])/su.exec(text) ?? [];
  if (sign !== undefined)
    throw new CqlError(`'${sign}' in '${run}' belongs at the end of a word${sign === '^' ? ', before a number' : ''}`);
  return { kind: 'term', text: unescaped(text), fuzzy: fuzzy === '' ? USUAL_EDITS : fuzzy === undefined ? undefined : Number(fuzzy) };
}

/** What is escaped is no operator and no wildcard: an escaped `*` parts words as any other sign does. */
function unescaped(text: string): string {
  return text.replace(/\\(.)/gsu, (_, escaped: string) => (/[*?]/.test(escaped) ? ' ' : escaped));
}

function faultAt(query: string, at: number): string {
  if (query.charAt(at) === '"') return `A quote is not closed in the text query '${query}'`;
  return `The text query '${query}' ends with a backslash that escapes nothing`;
}
