import type { Prepared } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import { wrongInput } from '../../faults/fault';
import type { Store } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import type { Run } from '../run';

const SECRET_KEY = 'confirm-secret';
const VALID_MILLISECONDS = 10 * 60_000;

/** The installation's own secret for confirm tokens, made at its first use. */
async function secret(store: Store, surroundings: Surroundings): Promise<string> {
  const [stored] = await store.read([{ key: SECRET_KEY }]);
  if (typeof stored === 'string') return stored;
  const made = surroundings.randomSecret(32);
  if (await store.create({ key: SECRET_KEY, value: made })) return made;
  const [other] = await store.read([{ key: SECRET_KEY }]);
  if (typeof other !== 'string') throw new Error('The confirm secret could be neither made nor read.');
  return other;
}

async function sign(
  run: Run,
  input: unknown,
  prepared: Prepared,
  before: ResultRecord | null,
  expires: number,
  ports: ConfirmPorts,
): Promise<string> {
  const { caller } = run.session;
  const bound = JSON.stringify([run.action?.id, input, caller.accountId, caller.connection?.id ?? null, before, prepared.planned, expires]);
  return ports.surroundings.hmac(await secret(ports.store, ports.surroundings), bound);
}

interface ConfirmPorts {
  store: Store;
  surroundings: Surroundings;
}

/**
 * First half of stage 8, for destructive actions: the call needs a token that is bound to its exact input, the caller and the state of
 * what it would destroy. A token shows that the preview was seen; it is no consent of a human.
 * @returns null when the call may go on, else the token for the preview.
 * @throws Fault `input` when the token does not fit (altered, stale, or somebody else's).
 */
export async function confirmToken(
  run: Run,
  input: Record<string, unknown>,
  prepared: Prepared,
  before: ResultRecord | null,
  ports: ConfirmPorts,
): Promise<string | null> {
  const { confirm: _, ...asked } = input;
  const now = ports.surroundings.now();
  if (run.options.confirm === null) {
    const expires = now + VALID_MILLISECONDS;
    return `${expires}.${await sign(run, asked, prepared, before, expires, ports)}`;
  }
  const [expiry = '', signature = ''] = run.options.confirm.split('.');
  const expires = Number(expiry);
  const fits = Number.isSafeInteger(expires) && expires > now && signature === (await sign(run, asked, prepared, before, expires, ports));
  if (!fits)
    throw wrongInput(
      'confirm',
      'This token is not for this exact call, or something changed since the preview. Call again without it for a new preview.',
    );
  return null;
}
