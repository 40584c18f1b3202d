import type { Asking } from '../cql/asking';
import type { ConfluenceState } from './state';

/** What a person marked as favourites and looked at last, whether or not the person may still see it. */
export function closeTo(
  confluence: ConfluenceState,
  accountId: string,
): Pick<Asking, 'favouriteSpaces' | 'viewedContent' | 'viewedSpaces'> {
  const keys = (ids: string[]): string[] => ids.flatMap((id) => confluence.spaces.get(id)?.key ?? []);
  const viewed = (): string[] =>
    confluence.views
      .filter((view) => view.accountId === accountId)
      .toReversed()
      .sort((a, b) => b.lastAt.localeCompare(a.lastAt))
      .map(({ contentId }) => contentId);
  return {
    favouriteSpaces: () => {
      const spaces = confluence.favourites.filter((one) => one.accountId === accountId && one.kind === 'space');
      return keys(spaces.map(({ target }) => target));
    },
    viewedContent: viewed,
    viewedSpaces: () => keys([...new Set(viewed().flatMap((id) => confluence.contents.get(id)?.spaceId ?? []))]),
  };
}
