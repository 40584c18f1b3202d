const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function hexadecimal(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value as a JQL string in double quotes. Nothing in it can end the string; characters that JQL forbids become \u escapes. */
export function quoteJql(value: string): string {
  // eslint-disable-next-line no-control-regex -- the forbidden characters themselves
  return `"${value.replace(/[\x00-\x1f"\\\x7f-\x9f\ufdd0-\ufdef\uffff]/g, (character) => ESCAPES[character] ?? hexadecimal(character))}"`;
}

/**
 * A value as a CQL string in double quotes. CQL documents escapes for quotes and backslashes only, so line breaks and tabs become spaces.
 * @throws RangeError for other control characters, which no CQL string can hold.
 */
export function quoteCql(value: string): string {
  const line = value.replace(/[\t\r\n]+/g, ' ');
  // eslint-disable-next-line no-control-regex -- the forbidden characters themselves
  if (/[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\uffff]/.test(line)) throw new RangeError('A CQL value cannot hold control characters.');
  return `"${line.replace(/["\\]/g, (character) => `\\${character}`)}"`;
}
