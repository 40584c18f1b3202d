import { GROUPS } from '../people';
import type { Person } from '../people';
import type { ConfluenceContext } from './endpoints/define';

/** Which people a search is for: who is licensed, guests, or both. */
export const USER_KINDS = ['none', 'externalCollaborator', 'all'] as const;

/** The active people of Confluence of the kind that `sitePermissionTypeFilter` names. */
export function searchedPeople({ parameters, state }: ConfluenceContext): Person[] {
  const kind = parameters.choice('sitePermissionTypeFilter', USER_KINDS) ?? 'none';
  const guest = ({ groups }: Person): boolean => groups.includes(GROUPS.confluenceGuests);
  const people = state.people.all().filter(({ active, groups }) => active && groups.includes(GROUPS.confluenceUsers));
  return kind === 'all' ? people : people.filter((person) => guest(person) === (kind === 'externalCollaborator'));
}
