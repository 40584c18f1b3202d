import type { DeskCall } from './call';
import { invalid } from './call';
import type { ServiceDesk } from './records';

/** The people whom a body names by account id, each once; 400 for one who is not there or has left. */
export function peopleNamed({ state }: DeskCall, accountIds: readonly string[]): string[] {
  const unknown = accountIds.filter((id) => !state.people.get(id)?.active);
  if (unknown.length > 0) throw invalid(`The user with account id ${unknown.map((id) => `'${id}'`).join(', ')} does not exist.`);
  return [...new Set(accountIds)];
}

/** The same, and each of them must be able to use the desk. */
export function customersNamed(call: DeskCall, desk: ServiceDesk, accountIds: readonly string[]): string[] {
  const named = peopleNamed(call, accountIds);
  const outside = named.filter((id) => {
    const person = call.state.people.get(id);
    return !person || !call.rights.as(person).enters(desk);
  });
  if (outside.length > 0)
    throw invalid(`The user with account id ${outside.map((id) => `'${id}'`).join(', ')} is no customer of this service desk.`);
  return named;
}
