import type { JiraProject } from '../../clients/jira/projects';
import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';

const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * The one project that a key, id or name means.
 * @throws Fault `input` when it fits none or several. Other projects are never listed: agents may not be meant to know them.
 */
export async function resolveProject(ref: string, { jira }: Pick<ActionContext, 'jira'>): Promise<JiraProject> {
  if (/^\d+$/.test(ref)) return jira.projects.get(ref);
  const wanted = ref.toLowerCase();
  const { values } = await jira.projects.search({ query: ref, startAt: 0, maxResults: 50 });
  const byKey = KEY.test(ref) ? values.find((project) => project.key.toLowerCase() === wanted) : undefined;
  const named = byKey ? [byKey] : values.filter((project) => project.name.toLowerCase() === wanted);
  const [only] = named;
  if (only === undefined) throw wrongInput('project', `No project with key, id or name "${ref}" is visible to this person. jira_list_projects shows those there are.`);
  if (named.length > 1) throw wrongInput('project', `${named.length} projects are called "${ref}". Give the key.`);
  return only;
}
