import type { PreviewView } from '../contract';

interface Place {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

type Target = string | { pathname?: string; search?: string; hash?: string; state?: unknown };
type Action = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (place: Place, action: Action) => void;

/** The frame's own parameter, which the page does not see. */
const VIEWER = 'as';

/**
 * What `view.createHistory` gives to a page: addresses below the module's own, `/` at its start, in the form of the `history` package's fourth
 * version. Throws for a page that has no addresses of its own.
 */
export function createHistory({ page, root, person }: PreviewView) {
  if (!page.isFull) throw new Error(`A page of ${page.moduleType} has no history: only pages that fill a screen have one.`);
  const base = `${root}${page.moduleKey}`;
  const listeners = new Set<Listener>();
  let action: Action = 'POP';

  const here = (): Place => {
    const query = new URLSearchParams(location.search);
    query.delete(VIEWER);
    // Nothing else writes the state of this window.
    const { key = '', state = null } = (history.state ?? {}) as { key?: string; state?: unknown };
    const search = query.size > 0 ? `?${query.toString()}` : '';
    return { pathname: decodeURI(location.pathname.slice(base.length)) || '/', search, hash: location.hash, state, key };
  };
  const addressOf = (to: Target): string => {
    const { pathname = here().pathname, search = '', hash = '' } = typeof to === 'string' ? partsOf(to) : to;
    const query = new URLSearchParams(search);
    query.set(VIEWER, person.accountId);
    return `${base}${pathname === '/' ? '' : pathname}?${query.toString()}${hash}`;
  };
  const tell = (done: Action): void => {
    action = done;
    for (const listener of listeners) listener(here(), done);
  };
  const change = (done: 'PUSH' | 'REPLACE', to: Target, state?: unknown): void => {
    const kept = { key: crypto.randomUUID(), state: state ?? (typeof to === 'string' ? null : (to.state ?? null)) };
    if (done === 'PUSH') history.pushState(kept, '', addressOf(to));
    else history.replaceState(kept, '', addressOf(to));
    tell(done);
  };
  addEventListener('popstate', () => tell('POP'));

  return {
    location: here(),
    get action() {
      return action;
    },
    get length() {
      return history.length;
    },
    push: (to: Target, state?: unknown) => change('PUSH', to, state),
    replace: (to: Target, state?: unknown) => change('REPLACE', to, state),
    go: (steps: number) => history.go(steps),
    goBack: () => history.back(),
    goForward: () => history.forward(),
    createHref: addressOf,
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A path with its query and its fragment, taken apart; a path that is not absolute starts at the module's own address. */
function partsOf(path: string): { pathname: string; search: string; hash: string } {
  const { pathname, search, hash } = new URL(path, 'http://page/');
  return { pathname: decodeURI(pathname), search, hash };
}
