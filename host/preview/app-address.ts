import type { AppPage } from './pages';

/** What the products' own addresses name an app by. */
export interface AppIds {
  app: string;
  environment: string;
}

const ADDRESS = /^\/(jira|wiki)\/apps\/([^/]+)\/([^/]+)(\/.*)?$/;

/** Whether an address is of a page of an app, in the form of the products. */
export function isAppAddress(url: string): boolean {
  return /^\/(jira|wiki)\/apps\//.test(url);
}

/**
 * The page that an address of the product's own leads to, and the address below it: `/jira/apps/{app}/{environment}/…` is the app's
 * `jira:globalPage`, `/wiki/apps/{app}/{environment}/{route}/…` its `confluence:globalPage`. Undefined for another app, and for none.
 */
export function pageAtAppAddress(path: string, pages: readonly AppPage[], ids: AppIds): { page: AppPage; below: string } | undefined {
  const [, product, app, environment, below = ''] = ADDRESS.exec(path) ?? [];
  if (app !== ids.app || environment !== ids.environment) return undefined;
  if (product === 'jira') return found(pages, below, ({ moduleType }) => moduleType === 'jira:globalPage');
  const [, route = ''] = below.split('/');
  const rest = below.slice(`/${route}`.length);
  return found(pages, rest, (page) => page.moduleType === 'confluence:globalPage' && page.route === route);
}

function found(
  pages: readonly AppPage[],
  below: string,
  isMeant: (page: AppPage) => boolean,
): { page: AppPage; below: string } | undefined {
  const page = pages.find(isMeant);
  return page && { page, below: below === '/' ? '' : below };
}
