/** What documents of the site keep instead of its address, which changes with the port. Names under `.invalid` lead nowhere (RFC 2606 §2). */
const KEPT = 'https://this-site.invalid/';

/** Texts with links to this site, as the site keeps them and as readers see them: what was read can be written back and is the same again. */
export interface OwnAddress {
  keep(text: string): string;
  /** The same JSON value with working links in it; bytes stay what they are. */
  show(value: unknown): unknown;
}

/** Translates between the address that `origin` gives now and its placeholder, plain and percent-encoded. */
export function ownAddress(origin: () => string): OwnAddress {
  const address = (): string => {
    if (origin() === '') throw new Error('The site was asked before it had an address.');
    return `${origin()}/`;
  };
  return {
    keep: (text) => exchange(address(), KEPT)(text),
    show: (value) => mapTexts(value, exchange(KEPT, address())),
  };
}

/** Puts one address in the place of another, plain and percent-encoded. */
function exchange(from: string, to: string): (text: string) => string {
  const [encodedFrom, encodedTo] = [encodeURIComponent(from), encodeURIComponent(to)];
  return (text) => text.replaceAll(from, to).replaceAll(encodedFrom, encodedTo);
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapTexts(part, map)]));
}
