import { CqlError } from '../cql-error';
import { piecesOf } from './pieces';
import type { Piece } from './pieces';
import type { TextTree } from './tree';
import { patternsOf, similarTo, wordTest, wordsOf } from './words';

/** How deep brackets may stand in each other. */
const MAX_DEPTH = 50;
/** Words are never compared over more changes than this, as in the search engine that Confluence is built on. */
const MAX_EDITS = 2;

/**
 * Reads what stands after `~`. Words all have to occur; `AND` (also `&&`) binds closer than `OR` (`||`), `NOT`, `!` and `-` exclude, `+`
 * changes nothing. Throws `CqlError` for an operator without what it joins, for brackets that do not match and for a query without a word.
 */
export function parseTextTree(query: string, test: (pattern: string) => (word: string) => boolean = wordTest): TextTree {
  const tree = new TextParser(query, test).whole();
  if (!tree) throw new CqlError(`The text query '${query}' holds no word`);
  return tree;
}

class TextParser {
  private readonly pieces: readonly Piece[];
  private at = 0;
  private depth = 0;

  constructor(
    private readonly query: string,
    private readonly test: (pattern: string) => (word: string) => boolean,
  ) {
    this.pieces = piecesOf(query);
  }

  whole(): TextTree | undefined {
    const tree = this.pieces.length === 0 ? undefined : this.any();
    if (this.at < this.pieces.length) throw this.fault('a bracket is closed that was not opened');
    return tree;
  }

  private any(): TextTree | undefined {
    const parts = [this.all('OR')];
    while (this.accept('or')) parts.push(this.all('OR'));
    return joined('any', parts);
  }

  private all(outer: string): TextTree | undefined {
    const parts: (TextTree | undefined)[] = [];
    do {
      if (!this.startsPart()) throw this.fault(`${parts.length > 0 ? 'AND' : outer} lacks what it joins`);
      while (this.startsPart()) parts.push(this.part());
    } while (this.accept('and'));
    return joined('all', parts);
  }

  private part(): TextTree | undefined {
    if (this.accept('must')) return this.part();
    if (this.accept('not')) {
      if (!this.startsPart()) throw this.fault('NOT lacks what it excludes');
      const part = this.nested(() => this.part());
      return part && { kind: 'not', part };
    }
    if (this.accept('open')) {
      const inner = this.nested(() => this.any());
      if (!this.accept('close')) throw this.fault('a bracket is not closed');
      return inner;
    }
    return this.words();
  }

  private words(): TextTree | undefined {
    const piece = this.pieces[this.at];
    this.at += 1;
    if (piece?.kind === 'phrase') {
      const tests = wordsOf(piece.text).map((word) => this.test(word));
      return tests.length === 0 ? undefined : { kind: 'near', tests, slop: piece.fuzzy ?? 0 };
    }
    if (piece?.kind !== 'term') return undefined;
    const { text, fuzzy } = piece;
    const tests = patternsOf(text).map((word) => (fuzzy === undefined ? this.test(word) : similarTo(word, editsOf(word, fuzzy))));
    return joined(
      'all',
      tests.map((test) => ({ kind: 'near', tests: [test], slop: 0 })),
    );
  }

  private startsPart(): boolean {
    return ['open', 'not', 'must', 'phrase', 'term'].includes(this.pieces[this.at]?.kind ?? 'end');
  }

  private accept(kind: Piece['kind']): boolean {
    const found = this.pieces[this.at]?.kind === kind;
    if (found) this.at += 1;
    return found;
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw this.fault('its brackets are too deep');
    const inner = read();
    this.depth -= 1;
    return inner;
  }

  private fault(what: string): CqlError {
    return new CqlError(`The text query '${this.query}' cannot be read: ${what}`);
  }
}

/** Below one it says how alike the words must be, as older queries have it. */
function editsOf(word: string, fuzzy: number): number {
  const edits = fuzzy < 1 && fuzzy > 0 ? Math.floor((1 - fuzzy) * Array.from(word).length) : fuzzy;
  return Math.min(Math.floor(edits), MAX_EDITS);
}

/** Parts without a word ask for nothing. One part alone stands for itself, unless it excludes: then it is a query that finds nothing. */
function joined(kind: 'all' | 'any', parts: readonly (TextTree | undefined)[]): TextTree | undefined {
  const wanted = parts.flatMap((part) => part ?? []);
  const [only] = wanted;
  return wanted.length === 1 && only?.kind !== 'not' ? only : wanted.length === 0 ? undefined : { kind, parts: wanted };
}
