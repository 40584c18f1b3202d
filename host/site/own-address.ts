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
  const show = (value: unknown): unknown => {
    if (typeof value === 'string') return exchanged(value, KEPT, address());
    if (Array.isArray(value)) return value.map(show);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, show(part)]));
  };
  return { keep: (text) => exchanged(text, address(), KEPT), show };
}

function exchanged(text: string, from: string, to: string): string {
  return text.replaceAll(from, to).replaceAll(encodeURIComponent(from), encodeURIComponent(to));
}
