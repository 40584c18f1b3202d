import type { Moment } from './dates';

/** Who asks, when and where, and what the functions of CQL that are about this person stand for. */
export interface Asking extends Moment {
  accountId: string;
  /** Keys of the spaces that the person marked as favourites. */
  favouriteSpaces(): string[];
  /** Ids of the content that the person looked at, the last first. */
  viewedContent(): string[];
  /** Keys of the spaces that this content is in, the last first. */
  viewedSpaces(): string[];
}
