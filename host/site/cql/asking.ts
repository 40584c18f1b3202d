import type { Moment } from './dates';

/** Who asks, when and where, and what the functions of CQL that are about this person stand for. */
export interface Asking extends Moment {
  accountId: string;
  /** Where the query is asked from, if the caller says so: a key and an id. */
  place: { spaceKey?: string; contentId?: string };
  /** Account ids of the people with this account id, full name or public name. */
  peopleNamed(name: string): readonly string[];
  /** Keys of the spaces that the person marked as favourites. */
  favouriteSpaces(): string[];
  /** Ids of the content that the person looked at, the last first. */
  viewedContent(): string[];
  /** Keys of the spaces that this content is in, the last first. */
  viewedSpaces(): string[];
}
