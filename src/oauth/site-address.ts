import type { Store } from '../ports/store';

const KEY = 'site-address';

/** The site's own address, once a page was looked at; null before. A web trigger is not told which site it serves. */
export async function knownSite(store: Store): Promise<string | null> {
  const [site] = await store.read([{ key: KEY }]);
  return typeof site === 'string' ? site : null;
}

/** Keeps the address that the platform named in the call of a page; written only where it is not that already. */
export async function learnSite(site: string, store: Store): Promise<void> {
  if (!URL.canParse(site)) throw new Error('The platform named a site without an address.');
  const { origin } = new URL(site);
  if ((await knownSite(store)) !== origin) await store.write([{ key: KEY, value: origin }]);
}
