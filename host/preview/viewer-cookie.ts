import type { IncomingMessage } from 'node:http';

const NAME = 'drawbridge-viewer';

/** Remembers as whom the browser looked at a page last, for links that do not say. It opens nothing: addresses of pages hold a secret. */
export function viewerCookie(accountId: string): string {
  return `${NAME}=${encodeURIComponent(accountId)}; Path=/; HttpOnly; SameSite=Lax`;
}

/** The account id that the browser was last seen as; undefined when it was not. */
export function viewerOf({ headers }: IncomingMessage): string | undefined {
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const found = cookies.find((cookie) => cookie.startsWith(`${NAME}=`));
  return found === undefined ? undefined : decoded(found.slice(NAME.length + 1));
}

/** What was encoded, or the text itself: a foreign cookie of this name is nobody's account id then. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
