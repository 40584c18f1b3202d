import type { Grantees, Space } from '../../confluence/records';
import { GROUPS } from '../../people';
import { ACCOUNTS } from '../people';
import type { SeedName } from './page-seed';

const groups = (...names: string[]): Grantees => ({ people: [], groups: [GROUPS.siteAdmins, ...names] });
const STAFF = ['developers', 'leads', 'operations', 'support-agents', 'finance'];

/** A space that all staff and the groups in `guests` may read and comment on, where the groups in `writers` write. */
export function openSpace(writers: string[], guests: string[] = []): Space['rights'] {
  const readers = groups(...STAFF, ...guests);
  return { view: readers, comment: readers, write: groups(...writers), delete: groups('leads'), administer: groups() };
}

/** A space that belongs to these people alone; nobody else knows that it exists. */
export function privateSpace(...names: SeedName[]): Space['rights'] {
  const owners = { people: names.map((name) => ACCOUNTS[name]), groups: [] };
  return { view: owners, comment: owners, write: owners, delete: owners, administer: owners };
}

/** One person's own space, which all staff may read and comment on. */
export function personalSpace(name: SeedName): Space['rights'] {
  const owner = { people: [ACCOUNTS[name]], groups: [] };
  const readers = { people: [ACCOUNTS[name]], groups: [GROUPS.siteAdmins, ...STAFF] };
  return { view: readers, comment: readers, write: owner, delete: owner, administer: owner };
}
