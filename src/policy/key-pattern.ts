const WILDCARD = '*';

/** Whether a listed key is a pattern. */
export function isPattern(listed: string): boolean {
  return listed.includes(WILDCARD);
}

/** Whether a key is the listed one or fits the listed pattern. Keys do not differ by case; `*` stands for any run of characters. */
export function fits(listed: string, key: string): boolean {
  const [first = '', ...rest] = listed.toUpperCase().split(WILDCARD);
  const upper = key.toUpperCase();
  const last = rest.pop();
  if (last === undefined) return upper === first;
  if (upper.length < first.length + last.length || !upper.startsWith(first) || !upper.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = upper.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= upper.length - last.length;
}

/** Whether a key is among these keys and patterns. */
export function isListed(list: readonly string[], key: string): boolean {
  return list.some((listed) => fits(listed, key));
}
