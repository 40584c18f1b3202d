/** About four characters make a token in the texts that products hold; good enough to keep answers small, never exact. */
const CHARACTERS_A_TOKEN = 4;

/** Counts lines against a size limit. */
export class Budget {
  private left: number;

  constructor(maxTokens: number) {
    this.left = maxTokens * CHARACTERS_A_TOKEN;
  }

  /** Takes the size of a text; false, taking nothing, when it does not fit. */
  take(text: string): boolean {
    if (text.length + 1 > this.left) return false;
    this.left -= text.length + 1;
    return true;
  }

  /** The longest beginning of a text that fits, ending at a line's end where possible. Takes its size. */
  takeBeginning(text: string): string {
    const room = text.slice(0, Math.max(0, this.left - 1));
    const end = room.lastIndexOf('\n');
    const beginning = text.length <= room.length ? text : end > 0 ? room.slice(0, end) : room;
    this.left -= beginning.length + 1;
    return beginning;
  }
}
