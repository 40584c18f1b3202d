import { randomBytes } from 'node:crypto';
import type { People } from '../people';

import small from './data/small/people.json';
import type { SeedPerson } from './form/people';
import { day } from './jira/day';

type Name = keyof typeof small.people;

/** Account ids of the small seed's people by their handles, for whoever speaks of one of them. */
export const ACCOUNTS = accounts(small.people);

function accounts(people: Record<Name, { id: string }>): Record<Name, string> {
  // The keys are those of the argument.
  return Object.fromEntries(Object.entries(people).map(([name, { id }]) => [name, id])) as Record<Name, string>;
}

/** Adds people. Site tokens are random per site: a fixed one would let any page on the machine guess its way in. */
export function plantPeople(people: People, seeds: Record<string, SeedPerson>): void {
  for (const { id, name, email, role, timeZone, groups, logins } of Object.values(seeds)) {
    people.add({
      id,
      displayName: name,
      email: email ?? `${name.toLowerCase().replaceAll(' ', '.')}@example.com`,
      role,
      timeZone,
      active: role !== 'deactivated',
      accountType: role === 'customer' ? 'customer' : 'atlassian',
      groups,
      ...(logins && { logins: { current: day(logins.current), last: day(logins.last) } }),
      siteToken: randomBytes(24).toString('base64url'),
    });
  }
}
