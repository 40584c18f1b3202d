import { deskRefusal } from '../refusal';
import type { Refusal } from '../refusal';
import type { DeskCall } from './call';
import { bodyOf, invalid, texts } from './call';
import type { ServiceDesk } from './records';

/** The `accountIds` of a body, each once. They alone name people: 400 where they are missing. */
export function accountIds(call: DeskCall): string[] {
  const body = bodyOf(call);
  if (body['accountIds'] === undefined) throw invalid("'accountIds' is required.");
  return [...new Set(texts(body, 'accountIds'))];
}

/** The person whom a query asks about, or undefined; 404 for one who is not there. */
export function personAsked({ state, parameters }: DeskCall): string | undefined {
  const id = parameters.text('accountId');
  if (id === undefined || state.people.get(id)) return id;
  throw deskRefusal(404, 'sd.user.error.missing', `The user with account id '${id}' does not exist.`);
}

/** 404 for an organisation that is not there, or not for the caller. */
export function missingOrganization(): Refusal {
  return deskRefusal(404, 'sd.organisation.error.missing', 'The organization does not exist.');
}

/** The people whom a body names by account id, each once; 400 for one who is not there or has left. */
export function peopleNamed(call: DeskCall, ids: readonly string[]): string[] {
  const { known, unknown } = whoIsThere(call, ids);
  if (unknown.length > 0) throw noSuchPeople(unknown);
  return [...new Set(known)];
}

/** Account ids apart: of people who are there, and of nobody or of people who have left. */
export function whoIsThere({ state }: DeskCall, ids: readonly string[]): { known: string[]; unknown: string[] } {
  const isThere = (id: string): boolean => state.people.get(id)?.active ?? false;
  return { known: ids.filter(isThere), unknown: ids.filter((id) => !isThere(id)) };
}

/** 400 for account ids of nobody. */
export function noSuchPeople(ids: readonly string[]): Refusal {
  return invalid(`The user with account id ${ids.map((id) => `'${id}'`).join(', ')} does not exist.`);
}

/** The same, and each of them must be able to use the desk. */
export function customersNamed(call: DeskCall, desk: ServiceDesk, ids: readonly string[]): string[] {
  const named = peopleNamed(call, ids);
  const outside = named.filter((id) => {
    const person = call.state.people.get(id);
    return !person || !call.rights.as(person).enters(desk);
  });
  if (outside.length > 0)
    throw invalid(`The user with account id ${outside.map((id) => `'${id}'`).join(', ')} is no customer of this service desk.`);
  return named;
}
