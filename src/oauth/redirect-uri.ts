const MOST_CHARACTERS = 500;
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(\/[^#]*)?$/;
/** Visible ASCII: neither spaces nor line ends, which `URL` would drop without a word, nor letters that look like others. */
const PLAIN = /^[\x21-\x7e]+$/;

/** Where a redirect address leads. */
export interface RedirectPlace {
  /** As people know it, with a port where an https address names one. */
  host: string;
  /** A program on the person's own machine (RFC 8252 §7.3). */
  onThisMachine: boolean;
}

/** Where this address leads, or null when no client may be sent there: only https without a user and fragment, and http on loopback. */
export function redirectPlace(uri: string): RedirectPlace | null {
  if (uri.length > MOST_CHARACTERS || !PLAIN.test(uri) || uri.includes('#') || uri.includes('\\') || !URL.canParse(uri)) return null;
  const loopback = LOOPBACK.exec(uri);
  if (loopback?.[1] !== undefined) return { host: loopback[1], onThisMachine: true };
  const { host } = new URL(uri);
  // Written out and not only parsed: whatever parsers disagree about (users, default ports, upper case) is not there at all.
  const start = `https://${host}`;
  const isPlainHttps = uri.startsWith(start) && (uri.length === start.length || '/?'.includes(uri.charAt(start.length)));
  return isPlainHttps ? { host, onThisMachine: false } : null;
}

/** Whether the admin lets clients be sent to this host. Exact: a listed host covers none below it. */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => one.toLowerCase() === host.toLowerCase());
}

const withoutPort = (uri: string): string | null => {
  const [, host, path = '/'] = LOOPBACK.exec(uri) ?? [];
  return host === undefined ? null : `${host}${path}`;
};

/** Whether an address is the registered one: exactly, but for the port on loopback (OAuth 2.1 §2.3.1, RFC 8252 §7.3). */
export function isSameRedirect(registered: string, asked: string): boolean {
  if (registered === asked) return true;
  const one = withoutPort(registered);
  return one !== null && one === withoutPort(asked);
}

/** The redirect address, untouched, with what the client is told behind it. */
export function redirectTo(uri: string, told: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${uri}${uri.includes('?') ? '&' : '?'}${new URLSearchParams(given).toString()}`;
}
