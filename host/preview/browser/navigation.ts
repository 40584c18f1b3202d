import { z } from 'zod';
import type { PreviewView } from '../contract';

const byUrl = z.object({ url: z.string() });
const moduleTarget = z.object({ target: z.literal('module'), moduleKey: z.string(), path: z.string().optional() });
const issueTarget = z.object({ target: z.literal('issue'), issueKey: z.string() });
const contentTarget = z.object({ target: z.literal('contentView'), contentId: z.string() });
const spaceTarget = z.object({ target: z.literal('spaceView'), spaceKey: z.string() });
const named = z.discriminatedUnion('target', [moduleTarget, issueTarget, contentTarget, spaceTarget]);
const tab = z.object({ type: z.enum(['same-tab', 'new-tab']) });

/** Links that a product follows; anything else would run in the page. */
const SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * The address of a place that the bridge's `router` names: one of the app's pages, an issue, a page, or a space. Throws for a page that the app
 * does not have, and for a kind of place that this site does not have.
 */
export function urlOf({ pages, person, root, context }: PreviewView, place: unknown): string {
  const found = named.safeParse(place);
  if (!found.success) throw new Error(`The preview knows no way to ${JSON.stringify(place)}.`);
  const to = found.data;
  switch (to.target) {
    case 'issue':
      return new URL(`/browse/${encodeURIComponent(to.issueKey)}`, context.siteUrl).href;
    case 'contentView':
      return new URL(`/wiki/pages/viewpage.action?pageId=${encodeURIComponent(to.contentId)}`, context.siteUrl).href;
    case 'spaceView':
      return new URL(`/wiki/spaces/${encodeURIComponent(to.spaceKey)}`, context.siteUrl).href;
    case 'module': {
      const page = pages.find(({ moduleKey }) => moduleKey === to.moduleKey);
      if (!page) throw new Error(`The app has no page '${to.moduleKey}'.`);
      const url = new URL(`${root}${page.moduleKey}${to.path === undefined ? '' : `/${to.path.replace(/^\/+/, '')}`}`, context.siteUrl);
      url.searchParams.set('as', person.accountId);
      return url.href;
    }
  }
}

/** `router.navigate` and `router.open`: to an address, relative ones on the site, or to a place by its name. Throws for what is no link. */
export function navigate(view: PreviewView, request: unknown): void {
  const { type } = tab.parse(request);
  const address = byUrl.safeParse(request);
  const url = new URL(address.success ? address.data.url : urlOf(view, request), view.context.siteUrl);
  if (!SCHEMES.includes(url.protocol)) throw new Error(`The preview does not follow links of the kind '${url.protocol}'.`);
  if (type === 'new-tab') window.open(url, '_blank', 'noopener');
  else location.assign(url);
}
