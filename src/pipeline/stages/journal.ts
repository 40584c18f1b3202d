import type { Subject } from '../../actions/define';
import type { ResultRecord } from '../../actions/record';
import type { Store, StoreRow } from '../../ports/store';
import type { Surroundings } from '../../ports/surroundings';
import type { Run } from '../run';
import { auditRow } from './audit';

const SECONDS_A_DAY = 86_400;
/** Characters of one stored piece: well below the platform's 240 KiB a value, even if each takes three bytes. */
const PIECE = 75_000;

function beforeImageRows(run: Run, subject: Subject | null, before: ResultRecord | null): StoreRow[] {
  if (before === null) return [];
  const text = JSON.stringify({ action: run.action?.id, subject, before });
  const ttlSeconds = run.session.settings.retention.undoDays * SECONDS_A_DAY;
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => text.slice(index * PIECE, (index + 1) * PIECE));
  return pieces.map((value, index) => ({ key: `before:${run.trace}:${index}`, value, ttlSeconds }));
}

/**
 * First half of stage 9: the audit row says "started" and the before-image is kept, in one storage write, before the product is touched.
 * @throws whatever the store throws: nothing is sent to the product then.
 */
export async function openJournal(
  run: Run,
  subject: Subject | null,
  before: ResultRecord | null,
  ports: { store: Store; surroundings: Surroundings },
): Promise<void> {
  await ports.store.write([auditRow(run, 'started', null, ports.surroundings), ...beforeImageRows(run, subject, before)]);
}
