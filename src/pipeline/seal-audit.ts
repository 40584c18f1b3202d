import { sealHours } from '../audit/chain';
import type { PipelinePorts } from './ports';

/** Time kept back, so that what is folded can still be put down. */
const RESERVE_MILLISECONDS = 15_000;
/** Storage calls of one run: some ten thousand rows an hour are sealed within it, and more in the next. */
const MOST_STEPS = 1_000;

/**
 * Run by the platform every hour: seals the hours of the audit log that can no longer change. The digest is logged too, so that a copy
 * of it is outside the app's storage.
 * @throws whatever the storage throws: the platform logs it, and the next run goes on from where this one stopped.
 */
export async function sealAudit({ store, surroundings, log }: Pick<PipelinePorts, 'store' | 'surroundings' | 'log'>): Promise<void> {
  let steps = 0;
  const goOn = (): boolean => (steps += 1) <= MOST_STEPS && surroundings.remainingMilliseconds() > RESERVE_MILLISECONDS;
  const { hours, last, isCurrent } = await sealHours(goOn, { store, surroundings });
  if (last !== null) log.write('info', 'audit-sealed', { hours, until: new Date(last.hour).toISOString(), digest: last.digest, isCurrent });
}
