import { checkRoom, newConnection } from '../connections/connections';
import { newId } from '../connections/secret';
import { Fault, wrongInput } from '../faults/fault';
import { scopesWithin, type Connection, type Scope } from '../policy/connection';
import type { Settings } from '../policy/settings/settings';
import type { OauthPorts } from './ports';
import { PATHS } from './metadata';
import { move, pendingByCode, pendingOf, type Pending } from './pending';
import { isAllowedHost } from './redirect-uri';
import { shortCodeHash } from './short-code';

type ConsentPorts = Pick<OauthPorts, 'store' | 'surroundings'>;
type Rules = Settings['connections'];

const gone = (): Fault =>
  new Fault({ kind: 'not-found-or-hidden', what: 'This request to sign in', mend: 'Start again in the program that wants to connect.' });

/** What of the scopes that were asked for the admin lets connections have; reading where writing was asked for and only reading is allowed. */
export function offeredScopes({ scopes }: Pending, rules: Rules): Scope[] {
  return scopesWithin(scopes, rules.scopes);
}

/**
 * The request that a person is to decide on. The first to look at it is the only one for whom it exists from then on; a request of a browser
 * that keeps nothing is found by its code alone, so that a link to it that somebody was sent leads nowhere.
 * @throws Fault `not-found-or-hidden` when there is none for this person, or it is decided or over.
 */
export async function requestFor(person: string, asked: { id: string } | { code: string }, ports: ConsentPorts): Promise<Pending> {
  const pending =
    'code' in asked ? await pendingByCode(shortCodeHash(asked.code, ports.surroundings), ports) : await pendingOf(asked.id, ports);
  if (pending === null) throw gone();
  if (pending.state === 'seen' && pending.person === person) return pending;
  if (pending.state !== 'asked' || ('id' in asked && pending.browser === null)) throw gone();
  if (await move(pending, { state: 'seen', person }, ports)) return { ...pending, state: 'seen', person };
  // A page that asks twice at once must not lose to itself.
  const now = await pendingOf(pending.id, ports);
  if (now?.state !== 'seen' || now.person !== person) throw gone();
  return now;
}

async function decide(
  id: string,
  person: string,
  said: (pending: Pending) => { state: 'approved'; connection: Connection } | { state: 'refused' },
  ports: ConsentPorts,
  issuer: string,
): Promise<string> {
  const pending = await pendingOf(id, ports);
  if (pending?.state !== 'seen' || pending.person !== person) throw gone();
  const finish = newId(ports.surroundings);
  if (!(await move(pending, { ...said(pending), finish: ports.surroundings.sha256(finish) }, ports))) throw gone();
  return `${issuer}${PATHS.resume}?${new URLSearchParams({ request: id, finish }).toString()}`;
}

export interface Approval {
  id: string;
  scopes: readonly Scope[];
  only: NonNullable<Connection['only']>;
  days: number;
}

/**
 * Lets the client in as this person, no further than it asked, the person ticked and the admin allows.
 * @returns where the person's browser goes to finish; only there does the client get its code.
 * @throws Fault `not-found-or-hidden` as `requestFor`, `input` when more was ticked than was offered or it would live too long,
 * `refused` when the admin no longer allows its host or the person has too many connections.
 */
export async function approve(person: string, approval: Approval, rules: Rules, ports: ConsentPorts, issuer: string): Promise<string> {
  await checkRoom(person, ports);
  const said = (pending: Pending): { state: 'approved'; connection: Connection } => {
    if (!isAllowedHost(pending.redirectHost, rules.redirectHosts)) throw hostRefused(pending.redirectHost);
    const offered = offeredScopes(pending, rules);
    const beyond = approval.scopes.filter((scope) => !offered.includes(scope));
    if (beyond.length > 0) throw wrongInput('scopes', `Not offered here: ${beyond.join(', ')}.`, offered);
    const asked = { owner: person, name: pending.clientName, scopes: approval.scopes, only: approval.only };
    const request = { ...asked, days: approval.days, maximumDays: rules.signInDays };
    const connection = newConnection('sign-in', request, ports.surroundings);
    return { state: 'approved', connection: { ...connection, redirectHost: pending.redirectHost } };
  };
  return decide(approval.id, person, said, ports, issuer);
}

/** Refuses the client. @returns where the person's browser goes, so that the client is told. @throws Fault as `requestFor`. */
export function refuse(person: string, id: string, ports: ConsentPorts, issuer: string): Promise<string> {
  return decide(id, person, () => ({ state: 'refused' }), ports, issuer);
}

function hostRefused(host: string): Fault {
  return new Fault({
    kind: 'refused',
    rule: 'redirect-host-not-allowed',
    reason: `Clients of ${host} may not sign in here.`,
    whoCanChange: 'A site admin',
  });
}
