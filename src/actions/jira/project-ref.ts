import type { JiraProject } from '../../clients/jira/projects';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';

/**
 * The one project that a key, id or name means.
 * @throws Fault `input` when it fits none or several, listing those that agents may know of.
 */
export async function resolveProject(ref: string, { jira, readable }: Pick<ActionContext, 'jira' | 'readable'>): Promise<JiraProject> {
  if (/^\d+$/.test(ref)) return jira.projects.get(ref);
  const wanted = ref.toLowerCase();
  const { values } = await jira.projects.search({ query: ref, startAt: 0, maxResults: 50 });
  const byKey = values.find((project) => project.key.toLowerCase() === wanted);
  const named = byKey ? [byKey] : values.filter((project) => project.name.toLowerCase() === wanted);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  const candidates = (named.length > 0 ? named : values)
    .filter(({ id, key }) => readable({ kind: 'project', id, key }))
    .map(({ key, name }) => `${key} (${name})`);
  const problem =
    named.length > 0
      ? `Several projects are called "${ref}". Give the key.`
      : `No project with key, id or name "${ref}" is visible to this person. jira_list_projects lists them.`;
  throw candidates.length > 0 ? wrongInput('project', problem, candidates) : wrongInput('project', problem);
}
