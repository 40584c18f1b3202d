import { randomBytes } from 'node:crypto';
import { GROUPS } from '../people';
import type { People, Person } from '../people';

/** What a person is there to show: `restricted` sees one project and one space, `deactivated` may do nothing at all. */
export type Role = 'admin' | 'member' | 'restricted' | 'customer' | 'deactivated';

/** Account ids of the seed, by the name that seed data uses. Two people are called Marta: a first name alone is ambiguous. */
export const ACCOUNTS = {
  ada: '5b10a2844c20165700ede21a',
  marta: '5b10a2844c20165700ede21b',
  martaReyes: '712020:3e1b6c1d-7c0a-4b86-9d35-2f0c5a9e44b1',
  jonas: '5b10a2844c20165700ede21c',
  priya: '712020:9a4f2d70-1c6e-4f0b-8f57-6d1e0b7c25aa',
  kenji: '5b10a2844c20165700ede21d',
  fatima: '712020:c55e8a1b-20d4-4ef9-b7f2-91a06de3f8c4',
  rosa: '5b10a2844c20165700ede21e',
  oskar: '5b10a2844c20165700ede21f',
  carla: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:7d0c',
  diego: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:81f2',
  lena: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:93ab',
  samir: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:a40e',
  noor: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:b5c7',
  vic: 'qm:6f1d3b52-8a97-4f3c-a6f4-13a7d9b2f0e8:c6d1',
} as const;

type AccountName = keyof typeof ACCOUNTS;
type Row = [AccountName, string, Role, string, ...string[]];

const staff = [GROUPS.jiraUsers, GROUPS.confluenceUsers];

const ROWS: readonly Row[] = [
  ['ada', 'Ada Lindqvist', 'admin', 'Europe/Stockholm', GROUPS.siteAdmins, ...staff],
  ['marta', 'Marta Kowalska', 'member', 'Europe/Warsaw', ...staff, 'developers', 'leads'],
  ['martaReyes', 'Marta Reyes', 'member', 'America/Bogota', ...staff, 'developers'],
  ['jonas', 'Jonas Weber', 'member', 'Europe/Berlin', ...staff, 'developers'],
  ['priya', 'Priya Nair', 'member', 'Asia/Kolkata', ...staff, 'operations'],
  ['kenji', 'Kenji Sato', 'member', 'Asia/Tokyo', ...staff, 'support-agents'],
  ['fatima', 'Fatima Haddad', 'member', 'Europe/Paris', ...staff, 'finance', 'leads'],
  ['rosa', 'Rosa Bianchi', 'restricted', 'Europe/Rome', GROUPS.jiraUsers, GROUPS.confluenceUsers, GROUPS.confluenceGuests, 'contractors'],
  ['oskar', 'Oskar Nyman', 'deactivated', 'Europe/Helsinki', ...staff, 'developers'],
  ['carla', 'Carla Mendes', 'customer', 'America/Sao_Paulo'],
  ['diego', 'Diego Fuentes', 'customer', 'America/Mexico_City'],
  ['lena', 'Lena Hoffmann', 'customer', 'Europe/Berlin'],
  ['samir', 'Samir Khalil', 'customer', 'Asia/Dubai'],
  ['noor', 'Noor Bakker', 'customer', 'Europe/Amsterdam'],
  ['vic', 'Vic Tanner', 'customer', 'America/Chicago'],
];

const roles = new Map<string, Role>(ROWS.map(([name, , role]) => [ACCOUNTS[name], role]));

/** The role of a seeded person; anybody added later is a member. */
export function roleOf(accountId: string): Role {
  return roles.get(accountId) ?? 'member';
}

/** Adds the seed's people. Site tokens are random per site: a fixed one would let any page on the machine guess its way in. */
export function seedPeople(people: People): void {
  for (const [name, displayName, role, timeZone, ...groups] of ROWS) people.add(person(name, displayName, role, timeZone, groups));
}

function person(name: AccountName, displayName: string, role: Role, timeZone: string, groups: string[]): Person {
  return {
    id: ACCOUNTS[name],
    displayName,
    email: `${displayName.toLowerCase().replace(' ', '.')}@example.com`,
    timeZone,
    active: role !== 'deactivated',
    accountType: role === 'customer' ? 'customer' : 'atlassian',
    groups,
    siteToken: randomBytes(24).toString('base64url'),
  };
}
