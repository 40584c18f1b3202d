import type { Prepared } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import { installationKeys } from '../../connections/installation-secret';
import { equalHashes } from '../../connections/secret';
import { wrongInput } from '../../faults/fault';
import type { Store } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import type { Run } from '../run';

const VALID_MILLISECONDS = 10 * 60_000;

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
  const keyFor = await installationKeys(ports.store, ports.surroundings);
  return ports.surroundings.hmac(keyFor('confirm'), bound);
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
  const expected = await sign(run, asked, prepared, before, expires, ports);
  const fits = Number.isSafeInteger(expires) && expires > now && equalHashes(signature, expected);
  if (!fits)
    throw wrongInput(
      'confirm',
      'This token is not for this exact call, or something changed since the preview. Call again without it for a new preview.',
    );
  return null;
}
