import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Collection } from './collection';

/** What a person is there to show: `restricted` sees little of the site, `deactivated` may do nothing at all. */
export type Role = 'admin' | 'member' | 'restricted' | 'customer' | 'deactivated';

/** A person of the site; `id` is the Atlassian account id. */
export interface Person {
  id: string;
  displayName: string;
  email: string;
  role: Role;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
  active: boolean;
  accountType: 'atlassian' | 'app' | 'customer';
  /** Group names, e.g. `jira-admins`, `confluence-users`. */
  groups: string[];
  /** When the person's session began, and the one before it; absent for somebody who has not logged in. */
  logins?: { current: number; last: number };
  /** What a REST client sends as Basic password together with the email. */
  siteToken: string;
}

export class People {
  private readonly people: Collection<Person>;

  constructor(database: DatabaseSync) {
    this.people = new Collection<Person>(database, 'people');
  }

  get(accountId: string): Person | undefined {
    return this.people.get(accountId);
  }

  all(): Person[] {
    return this.people.all();
  }

  add(person: Person): Person {
    return this.people.put(person);
  }

  /** The name of the group with this id; undefined when nobody is in such a group. */
  groupNamed(id: string): string | undefined {
    return this.all()
      .flatMap(({ groups }) => groups)
      .find((name) => groupId(name) === id);
  }

  inGroup(accountId: string, group: string): boolean {
    return this.get(accountId)?.groups.includes(group) ?? false;
  }

  /** The person whose email and site token these are, or undefined: the Basic authentication of a REST client. */
  authenticate(email: string, siteToken: string): Person | undefined {
    return this.people.find(
      (person) => person.active && person.email.toLowerCase() === email.toLowerCase() && person.siteToken === siteToken,
    );
  }
}

/** The id of a group, the same in every product: a UUID made of its name. */
export function groupId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Site-wide groups that carry rights; everything else is decided in the products' permission files. */
export const GROUPS = {
  siteAdmins: 'site-admins',
  jiraUsers: 'jira-users',
  confluenceUsers: 'confluence-users',
  confluenceGuests: 'confluence-guests',
} as const;
