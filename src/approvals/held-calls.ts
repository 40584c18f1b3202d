import { Fault, wrongInput } from '../faults/fault';
import type { Store } from '../ports/store';
import { APPROVAL_ENTITY, heldFromRow, heldRow, type HeldCall } from './held-call';

const PAGE = 25;
/** A value of the platform's storage holds 240 KiB; a character takes up to three bytes. */
const MOST_CHARACTERS = 75_000;

export interface HeldPage {
  calls: readonly HeldCall[];
  cursor?: string;
}

/**
 * Stores a call that waits for a human, one storage call.
 * @returns false when a call of this id is stored already.
 * @throws Fault `input` when it is too large to be kept.
 */
export async function storeHeld(held: HeldCall, store: Store): Promise<boolean> {
  const row = heldRow(held, held.state);
  if (JSON.stringify(row.value).length > MOST_CHARACTERS)
    throw wrongInput('', 'This call has to be approved by a person and is too large to be kept for that. Send it in smaller parts.');
  return store.create(row);
}

/** The held call of this id. @throws Fault `not-found-or-hidden` when there is none. */
export async function heldCall(id: string, store: Store): Promise<HeldCall> {
  const [value] = await store.read([{ key: id, entity: APPROVAL_ENTITY }]);
  if (value === undefined) throw new Fault({ kind: 'not-found-or-hidden', what: 'This approval' });
  return heldFromRow(id, value);
}

/**
 * Moves a held call on, if nobody else did so first.
 * @param former the state it must still be in.
 * @throws Fault `conflict` when somebody was faster.
 */
export async function moveHeld(held: HeldCall, former: HeldCall['state'], store: Store): Promise<void> {
  if (await store.exchange([heldRow(held, former)])) return;
  throw new Fault({
    kind: 'conflict',
    what: 'Somebody decided on this call already.',
    mend: 'Load the page again to see what became of it.',
  });
}

async function page(store: Store, index: string, partition: string, cursor: string | undefined): Promise<HeldPage> {
  const found = await store.query({
    entity: APPROVAL_ENTITY,
    index,
    partition: [partition],
    descending: true,
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return {
    calls: found.rows.map(({ key, value }) => heldFromRow(key, value)),
    ...(found.cursor === undefined ? {} : { cursor: found.cursor }),
  };
}

/** The calls that wait for somebody's word, newest first. */
export const pendingCalls = (cursor: string | undefined, store: Store): Promise<HeldPage> => page(store, 'by-state', 'pending', cursor);

/** One person's held calls in every state, newest first. */
export const callsHeldFor = (requester: string, cursor: string | undefined, store: Store): Promise<HeldPage> =>
  page(store, 'by-requester', requester, cursor);
