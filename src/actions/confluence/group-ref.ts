import { wrongInput } from '../../faults/fault';
import type { ActionContext } from '../context';

/**
 * The group that a name or id means.
 * @param field the input that named it, for the error.
 * @throws Fault `input` with the candidates when no group has exactly this name.
 */
export async function resolveGroup(field: string, text: string, { jira }: ActionContext): Promise<{ id: string; name: string }> {
  const found = await jira.groups.search(text);
  const wanted = text.toLowerCase();
  const group = found.find(({ name }) => name === text) ?? found.find(({ name }) => name.toLowerCase() === wanted);
  if (group) return { id: group.groupId, name: group.name };
  const candidates = found.map(({ name }) => name);
  throw wrongInput(field, `No group is called "${text}".`, candidates.length > 0 ? candidates : undefined);
}
