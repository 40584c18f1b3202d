import type { ConfluenceContext } from './endpoints/define';
import type { Content } from './records';

/** The restrictions of new content: with `private` it is for its author alone. */
export function wantedRestrictions({ parameters, accountId }: ConfluenceContext): Content['restrictions'] {
  const author = { people: [accountId], groups: [] };
  return parameters.flag('private', false) ? { read: author, update: author } : { read: null, update: null };
}
