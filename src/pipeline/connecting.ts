import { jiraPeople } from '../clients/jira/people';
import { Fault } from '../faults/fault';
import { mayConnect, needsGroups } from '../policy/connecting';
import type { Settings } from '../policy/settings/settings';
import type { ActingPerson } from '../ports/product-http';
import type { PipelinePorts } from './ports';
import { remembered } from './short-memory';

/** Ids and names of the groups that a person is in, as they themselves see it; remembered for a minute. */
export async function groupsOf(person: ActingPerson, installation: string, ports: PipelinePorts): Promise<readonly string[]> {
  const caller = { installation, accountId: person.accountId };
  const groups = await remembered('groups', caller, ports, () => jiraPeople(ports.products(person)).groupsOf(person.accountId));
  return groups.flatMap(({ name, groupId }) => (typeof groupId === 'string' ? [name, groupId] : [name]));
}

/**
 * Whether this person may have connections now. Asked when one is made and at every call, so that leaving a group ends what it allowed
 * within a minute.
 * @throws Fault `refused` when the admin's rules do not name them; whatever the look-up of their groups throws.
 */
export async function checkMayConnect(
  rules: Settings['connections'],
  person: ActingPerson,
  installation: string,
  ports: PipelinePorts,
): Promise<void> {
  const groups = needsGroups(rules, person.accountId) ? await groupsOf(person, installation, ports) : [];
  if (mayConnect(rules, person.accountId, groups)) return;
  throw new Fault({
    kind: 'refused',
    rule: 'connecting-not-allowed',
    reason: 'This person may not connect external hosts here.',
    whoCanChange: 'A site admin',
  });
}
