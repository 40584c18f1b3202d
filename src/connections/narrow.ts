import { wrongInput } from '../faults/fault';
import { isAlive, scopeCovers, type Connection, type Scope } from '../policy/connection';
import { changeConnection } from './change';
import { MILLISECONDS_A_DAY, type ConnectionPorts } from './connections';

export interface Narrower {
  scopes: readonly Scope[];
  /** Days from now; the end stays where it is when left out. */
  days?: number;
  /** The only projects and spaces from now on; each stays as it is when left out. */
  only?: Partial<NonNullable<Connection['only']>>;
}

const UNBOUND = { projects: null, spaces: null };

/** What both allow. @throws Fault `input` when something was never allowed. */
function fewer(what: 'projects' | 'spaces', before: Connection, only: Narrower['only']): readonly string[] | null {
  const had = (before.only ?? UNBOUND)[what];
  const wanted = only?.[what];
  if (wanted === undefined || wanted === null) return had;
  const wider = had === null ? [] : wanted.filter((key) => !had.some((one) => one.toUpperCase() === key.toUpperCase()));
  if (wider.length > 0) throw wrongInput(what, `This connection never had ${wider.join(', ')}: make a new one for that.`);
  return wanted;
}

/**
 * Leaves a connection with fewer scopes, fewer places or less time, from its next call on. Nothing can be given back: a wider key is a new key.
 * @param owner the person whose connection it must be.
 * @throws Fault `not-found-or-hidden` when there is no such connection of theirs, `input` when it has ended or would become wider.
 */
export function narrowConnection(id: string, owner: string, asked: Narrower, ports: ConnectionPorts): Promise<Connection> {
  const now = ports.surroundings.now();
  return changeConnection(id, owner, (stored) => ({ ...stored, connection: narrowed(stored.connection, asked, now) }), ports);
}

function narrowed(before: Connection, { scopes, days, only }: Narrower, now: number): Connection {
  if (!isAlive(before, now)) throw wrongInput('id', 'This connection has ended.');
  const wider = scopes.filter((scope) => !scopeCovers(before.scopes, scope));
  if (wider.length > 0) throw wrongInput('scopes', `This connection never had ${wider.join(', ')}: make a new one for that.`);
  const expiresAt = days === undefined ? before.expiresAt : now + days * MILLISECONDS_A_DAY;
  if (expiresAt > before.expiresAt) throw wrongInput('expiresInDays', 'A connection can only end sooner than it would.');
  const keys = (what: 'projects' | 'spaces'): string[] | null => {
    const kept = fewer(what, before, only);
    return kept === null ? null : [...kept];
  };
  return { ...before, scopes: [...scopes], only: { projects: keys('projects'), spaces: keys('spaces') }, expiresAt };
}
