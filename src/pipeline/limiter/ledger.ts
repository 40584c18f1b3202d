import * as z from 'zod';
import { Fault } from '../../faults/fault';
import { accountSchema, newAccount, type Account, type Level, type Limits } from '../../policy/limits/account';
import type { Store } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';

const ALLOWANCE_ENTITY = 'allowance';
/** Longer than the longest thing an account remembers, the budget of a day. */
const KEPT_SECONDS = 2 * 86_400;
/** Each time another process won, so many more mean that far too much is asked at once. */
const MOST_TRIES = 12;
const LONGEST_BACKOFF = 400;

const storedRow = z.object({ revision: z.string(), state: accountSchema });

export interface LedgerPorts {
  store: Pick<Store, 'read' | 'create' | 'exchange'>;
  surroundings: Pick<Surroundings, 'now' | 'randomId'>;
}

/** An account by its stored name. */
export interface AccountName {
  level: Level;
  name: string;
}

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function row(name: string, state: Account, { surroundings }: LedgerPorts) {
  return { key: name, entity: ALLOWANCE_ENTITY, value: { revision: surroundings.randomId(), state }, ttlSeconds: KEPT_SECONDS };
}

/** Makes the accounts that are not there yet. Another process may be first: then its row stands. */
async function open(names: readonly AccountName[], limits: Limits, ports: LedgerPorts): Promise<void> {
  const now = ports.surroundings.now();
  await Promise.all(names.map(({ level, name }) => ports.store.create(row(name, newAccount(level, limits, now), ports))));
}

/** The accounts as they are stored, one storage read; where nothing was used yet, fresh ones. */
export async function storedAccounts(
  names: readonly AccountName[],
  limits: Limits,
  { store, surroundings }: LedgerPorts,
): Promise<Account[]> {
  const stored = await store.read(names.map(({ name }) => ({ key: name, entity: ALLOWANCE_ENTITY })));
  return names.map(({ level }, position) => {
    const found = stored[position];
    return found === undefined ? newAccount(level, limits, surroundings.now()) : storedRow.parse(found).state;
  });
}

/**
 * Changes stored accounts together, over exactly the state that the change was made from: a read and a compare-and-swap, again when another
 * process came between.
 * @param change the accounts afterwards, in the order of the names; null writes nothing.
 * @throws Fault `rate-limited` when other processes always came first; whatever the store throws. Nothing was given then.
 */
export async function amend<Result>(
  names: readonly AccountName[],
  limits: Limits,
  change: (accounts: readonly Account[]) => { accounts: readonly Account[] | null; result: Result },
  ports: LedgerPorts,
): Promise<Result> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (tries > 1) await later(Math.random() * Math.min(10 * 2 ** tries, LONGEST_BACKOFF));
    const stored = await ports.store.read(names.map(({ name }) => ({ key: name, entity: ALLOWANCE_ENTITY })));
    const missing = names.filter((_, position) => stored[position] === undefined);
    if (missing.length > 0) {
      await open(missing, limits, ports);
      continue;
    }
    const rows = stored.map((value) => storedRow.parse(value));
    const { accounts, result } = change(rows.map(({ state }) => state));
    if (accounts === null) return result;
    const exchanges = names.map(({ name }, position) => ({ name, from: rows[position], to: accounts[position] }));
    const done = await ports.store.exchange(
      exchanges.map(({ name, from, to }) => {
        if (from === undefined || to === undefined) throw new Error('An account was left out of a change.');
        return { ...row(name, to, ports), expected: { attribute: 'revision', value: from.revision } };
      }),
    );
    if (done) return result;
  }
  throw new Fault({ kind: 'rate-limited', by: 'drawbridge', retryAfterSeconds: 1 });
}
