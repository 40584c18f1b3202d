import { CONNECTION_ENTITY, fromRow } from '../connections/row';
import { hasExpired, type HeldCall } from '../approvals/held-call';
import { heldCall, moveHeld } from '../approvals/held-calls';
import { Fault } from '../faults/fault';
import { faultText } from '../faults/table';
import { boundsOf } from '../policy/bounds';
import { mayDecide, type Decider } from '../policy/approval-rules';
import { isAlive, type Connection } from '../policy/connection';
import { invoke, type Answer } from './invoke';
import { checkMayConnect } from './connecting';
import type { PipelinePorts } from './ports';
import { readSettings } from './settings-store';
import type { Session } from './session';

const RESULT_CHARACTERS = 50_000;

export interface Decision {
  approve: boolean;
  /** For the agent to read. */
  reason: string | null;
}

/** The connection that asked, which must still be alive: revoking it ends what waits for it too. */
async function connectionOf(held: HeldCall, { store, surroundings }: PipelinePorts): Promise<Connection | null> {
  if (held.connection === null) return null;
  const [row] = await store.read([{ key: held.connection, entity: CONNECTION_ENTITY }]);
  const connection = row === undefined ? null : fromRow(row).connection;
  if (connection?.pausedAt !== undefined)
    throw new Fault({
      kind: 'conflict',
      what: 'The connection that asked for this is paused.',
      mend: 'Let it go on first, or reject the call.',
    });
  if (connection !== null && isAlive(connection, surroundings.now())) return connection;
  throw new Fault({ kind: 'conflict', what: 'The connection that asked for this has ended.', mend: 'Reject the call.' });
}

async function sessionOf(held: HeldCall, decider: Decider, installation: string, ports: PipelinePorts): Promise<Session> {
  const connection = await connectionOf(held, ports);
  const settings = await readSettings(ports.store);
  // The person in this invocation is the one who decides; the call runs as the one who asked.
  const requester = { accountId: held.requester, present: decider.accountId === held.requester };
  if (connection !== null) await checkMayConnect(settings.connections, requester, installation, ports);
  return {
    settings: boundsOf(settings, connection),
    caller: { ...requester, door: held.door, connection, installation },
  };
}

function endOf(answer: Answer): { state: HeldCall['state']; result: string } {
  if (answer.ok) return { state: 'done', result: answer.text };
  return { state: answer.fault.kind === 'conflict' ? 'stale' : 'failed', result: faultText(answer.fault) };
}

/**
 * A human's word on a held call. What is approved runs at once, as the person who asked, through the same path and under the rules of
 * today, and only if what it would change has not changed since. Nothing that an agent can call leads here.
 * @returns the call as it stands afterwards.
 * @throws Fault `not-found-or-hidden` for an unknown id, `forbidden` when the rules do not let this person decide, `conflict` when it was
 *   decided, has expired, or its connection has ended or is paused, `refused` when whose it is may not connect any more.
 */
export async function decideHeld(
  id: string,
  decider: Decider,
  { approve, reason }: Decision,
  installation: string,
  ports: PipelinePorts,
): Promise<HeldCall> {
  const { store, surroundings } = ports;
  const held = await heldCall(id, store);
  if (!mayDecide(held.rules, decider, held.requester))
    throw new Fault({ kind: 'forbidden', what: 'The rules that hold this call name other people to decide on it.' });
  if (held.state !== 'pending' || hasExpired(held, surroundings.now()))
    throw new Fault({ kind: 'conflict', what: 'This call does not wait for a decision any more.', mend: 'Load the page again.' });
  const decision = { by: decider.accountId, at: surroundings.now(), reason };
  if (!approve) {
    const rejected: HeldCall = { ...held, state: 'rejected', decision };
    await moveHeld(rejected, 'pending', store);
    return rejected;
  }
  const session = await sessionOf(held, decider, installation, ports);
  const running: HeldCall = { ...held, state: 'running', decision };
  await moveHeld(running, 'pending', store);
  const { state, result } = endOf(await invoke({ action: held.action, input: held.input }, session, ports, { held, decider }));
  const ended: HeldCall = { ...running, state, result: result.slice(0, RESULT_CHARACTERS) };
  await moveHeld(ended, 'running', store);
  return ended;
}
