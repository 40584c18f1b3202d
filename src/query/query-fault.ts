import type { QueryRefusal } from './token';

/** A fault in a query's text at an offset. Raised by the lexer and the grammar, caught only by `readQuery`. */
export class QueryFault extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason);
  }

  /** The fault as an answer, with the 1-based line and character in `text`. */
  refusal(text: string): QueryRefusal {
    const lines = text.slice(0, this.offset).split(/\r\n|\r|\n/);
    return { ok: false, reason: this.reason, line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
  }
}
