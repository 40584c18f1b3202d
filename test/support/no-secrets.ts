/** What every secret of the app looks like, whatever it opens. */
const SECRET = /drawbridge_(?:key|client|code|access|refresh)_[0-9a-f]{32,}/;

/** @throws when a text that is logged, or that tells an error, holds a secret: no test may make the app do that. */
export function assertNoSecret(where: string, text: string): void {
  const [found] = SECRET.exec(text) ?? [];
  if (found !== undefined) throw new Error(`A secret (${found.slice(0, 24)}…) is in ${where}.`);
}
