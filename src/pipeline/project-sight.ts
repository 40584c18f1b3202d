import type { JiraClient } from '../clients/jira/client';
import type { Surroundings } from '../ports/surroundings';
import type { Caller } from './session';

/** Which of the listed projects a person sees, remembered for a short while by one warm process. */
export interface ProjectSight {
  seen: Map<string, { keys: readonly string[]; until: number }>;
}

const REMEMBERED_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 5_000;
/** Most keys that Jira takes in one look-up. */
const KEYS_A_CALL = 50;

async function look(keys: readonly string[], jira: JiraClient): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < keys.length; start += KEYS_A_CALL) {
    const page = await jira.projects.search({ keys: keys.slice(start, start + KEYS_A_CALL), startAt: 0, maxResults: KEYS_A_CALL });
    found.push(...page.values.map((project) => project.key));
  }
  return found;
}

/**
 * Of these project keys, those that the person sees. A project that came into sight within the last minute may be missing: its issues
 * are then kept out by the check of what comes back.
 */
export async function visibleProjects(
  keys: readonly string[],
  caller: Caller,
  jira: JiraClient,
  { sight, surroundings }: { sight: ProjectSight; surroundings: Surroundings },
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const name = [caller.installation, caller.accountId, ...keys].join('|');
  const known = sight.seen.get(name);
  if (known && known.until > surroundings.now()) return known.keys;
  const found = await look(keys, jira);
  sight.seen.delete(name);
  sight.seen.set(name, { keys: found, until: surroundings.now() + REMEMBERED_MILLISECONDS });
  const oldest = sight.seen.keys().next().value;
  if (sight.seen.size > MOST_REMEMBERED && oldest !== undefined) sight.seen.delete(oldest);
  return found;
}
