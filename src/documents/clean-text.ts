/**
 * Characters that show nothing and can hide text or turn its order: control characters, soft hyphen, zero-width and joining characters,
 * bidirectional controls and isolates, fillers, variation selectors, annotation marks and the tag characters of plane 14.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- control and combining characters are what is looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

const FLAG = /^\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}/u;

/** Whether a hidden character does honest work where it stands: in an emoji, or joining letters of a script that is written so. */
function belongs(text: string, at: number, character: string): boolean {
  const before = /[^]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const after = String.fromCodePoint(text.codePointAt(at + character.length) ?? 0);
  if (character === '\ufe0f' || character === '\ufe0e') return /[\p{Extended_Pictographic}#*0-9]/u.test(before);
  if (character === '\u200d' && /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u.test(before))
    return /\p{Extended_Pictographic}/u.test(after);
  const joins =
    /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}]/u;
  if (character === '\u200c' || character === '\u200d') return joins.test(before) && joins.test(after);
  const flag = text.lastIndexOf('\u{1f3f4}', at);
  return flag >= 0 && at - flag < 16 && at - flag < (FLAG.exec(text.slice(flag))?.[0].length ?? 0);
}

/** Longest run that is shown character by character. */
const SHOWN_ONE_BY_ONE = 64;

/** Hidden characters as people can see them: their code points, and for tag characters the letters that they stand for. */
function shown(run: readonly string[]): string {
  const codes = run.slice(0, SHOWN_ONE_BY_ONE).map((character) => character.codePointAt(0) ?? 0);
  const names = codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
  const more = run.length > SHOWN_ONE_BY_ONE ? ` and ${run.length - SHOWN_ONE_BY_ONE} more` : '';
  const tags = codes.filter((code) => code >= 0xe0020 && code <= 0xe007e).map((code) => String.fromCharCode(code - 0xe0000));
  return `⟨hidden ${names}${more}${tags.length > 0 ? `: ${JSON.stringify(tags.join(''))}` : ''}⟩`;
}

/**
 * Text with the characters that nobody sees made visible, so that neither a person nor a model takes them for nothing: each run of them
 * stands there by its code points. Line breaks and tabs stay, and so do joiners where a script or an emoji needs them.
 * @returns the text and how many characters were hidden in it.
 */
export function cleanText(text: string): { text: string; hidden: number } {
  let hidden = 0;
  let clean = '';
  let from = 0;
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) clean += shown(run);
    run = [];
  };
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (belongs(text, index, character)) continue;
    if (index > from) flush();
    clean += text.slice(from, index);
    run.push(character);
    from = index + character.length;
    hidden += 1;
  }
  flush();
  return { text: clean + text.slice(from), hidden };
}
