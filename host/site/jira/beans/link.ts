import type { SiteState } from '../../state';

/** An absolute address on this site. */
export function link(state: SiteState, path: string): string {
  return `${state.origin()}${path}`;
}
