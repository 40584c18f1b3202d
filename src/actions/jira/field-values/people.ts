import { wrongInput } from '../../../faults/fault';
import { pickPerson } from '../../people';
import type { Converted, GivenValue } from './converted';

/**
 * A person by name, email or account id; `me` is the acting person.
 * Assignees are looked up among those who can be assigned in the project.
 */
export async function person({ meta, input, value, project, context }: GivenValue): Promise<Converted> {
  if (typeof value !== 'string' || value.trim() === '') throw wrongInput(input, 'Expects a name, email or account id.');
  const { people } = context.jira;
  const isAssignee = meta.schema.system === 'assignee';
  const name = value.trim().toLowerCase() === 'me' ? context.caller.accountId : value.trim();
  const candidates = isAssignee ? await people.assignable({ project }, name) : await people.search(name);
  const found = pickPerson(input, name, candidates);
  return { wire: { accountId: found.accountId }, shown: found.displayName };
}
