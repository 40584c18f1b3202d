import type { ConfluenceClient } from '../clients/confluence/client';
import type { JiraClient } from '../clients/jira/client';
import { Fault } from '../faults/fault';
import type { Surroundings } from '../ports/surroundings';
import type { Caller } from './session';
import { remembered, type ShortMemory } from './short-memory';

/** What one person sees of the site's projects and spaces. A place that came into sight within the last minute may be missing: what lies there is then kept out. */
export interface PlaceSight {
  /** Of these project keys, those that the person sees: Jira refuses a query that names any other. */
  projects(keys: readonly string[]): Promise<readonly string[]>;
  /** Keys of all projects that the person sees. @throws Fault `refused` when they are too many to be tried one by one. */
  everyProject(): Promise<readonly string[]>;
  /** All spaces that the person sees. @throws Fault `refused` when they are too many to be tried one by one. */
  everySpace(): Promise<readonly { key: string; personal?: true }[]>;
}

/** Most keys that Jira takes in one look-up. */
const KEYS_A_CALL = 50;
/** More places than this make a query that the products refuse. */
const MOST_PLACES = 1_000;

function tooMany(what: string): Fault {
  return new Fault({
    kind: 'refused',
    rule: 'too-many-places-for-patterns',
    reason: `This person sees more than ${MOST_PLACES} ${what}, too many to search under rules with patterns.`,
    whoCanChange: 'A site admin',
    instead: `Search within named ${what}, by listing them without patterns.`,
  });
}

async function listedProjects(keys: readonly string[], jira: JiraClient): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < keys.length; start += KEYS_A_CALL) {
    const page = await jira.projects.search({ keys: keys.slice(start, start + KEYS_A_CALL), startAt: 0, maxResults: KEYS_A_CALL });
    found.push(...page.values.map((project) => project.key));
  }
  return found;
}

async function allProjects(jira: JiraClient): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const page = await jira.projects.search({ startAt: found.length, maxResults: KEYS_A_CALL });
    found.push(...page.values.map((project) => project.key));
    if (found.length > MOST_PLACES) throw tooMany('projects');
    if (page.isLast !== false || page.values.length === 0) return found;
  }
}

async function allSpaces(confluence: ConfluenceClient): Promise<{ key: string; personal?: true }[]> {
  const found: { key: string; personal?: true }[] = [];
  let cursor: string | undefined;
  do {
    const page = await confluence.spaces.page(cursor);
    found.push(...page.spaces.map(({ key, type }) => ({ key, ...(type === 'personal' ? { personal: true as const } : {}) })));
    if (found.length > MOST_PLACES) throw tooMany('spaces');
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

/** One person's sight, looked up when it is asked for and remembered for a minute. */
export function placeSight(
  caller: Caller,
  jira: JiraClient,
  confluence: ConfluenceClient,
  ports: { memory: ShortMemory; surroundings: Surroundings },
): PlaceSight {
  return {
    projects: async (keys) =>
      keys.length === 0 ? [] : remembered(`projects|${keys.join('|')}`, caller, ports, () => listedProjects(keys, jira)),
    everyProject: () => remembered('every project', caller, ports, () => allProjects(jira)),
    everySpace: () => remembered('every space', caller, ports, () => allSpaces(confluence)),
  };
}
