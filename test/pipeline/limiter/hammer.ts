import { Fault } from '../../../src/faults/fault';
import { newLimiter } from '../../../src/pipeline/limiter/limiter';
import { limit } from '../../../src/pipeline/stages/limit';
import type { HammerOrder, HammerReport } from './hammering';
import { onStorage } from './on-storage';
import { sessionOf } from './session';

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const limiter = newLimiter();

/** So often refused, a process believes that nothing is left. */
const CONVINCED = 20;

/** Asks for permits as fast as it can, until it has enough or there are none. */
async function hammer({ person, connection, limits, most }: HammerOrder, database: string): Promise<HammerReport> {
  const report = { permitted: 0, refused: 0 };
  const session = sessionOf({ person, connection, limits });
  const storage = onStorage(database);
  await storage.run(async (ports) => {
    while (report.refused < CONVINCED && report.permitted < (most ?? Infinity)) {
      try {
        await limit(session, 'create', { ...ports, limiter });
        report.permitted += 1;
      } catch (error) {
        if (!(error instanceof Fault) || error.detail.kind !== 'rate-limited') throw error;
        report.refused += 1;
        await later(5);
      }
    }
  });
  const { reads, writes } = storage.runtime.storageCalls;
  storage.runtime.close();
  return { ...report, reads, writes };
}

/** A process of its own: does what its parent orders, over the storage that others use at the same time. */
const [database] = process.argv.slice(2);
process.on('message', (order: HammerOrder) => {
  void hammer(order, database ?? ':memory:').then((report) => process.send?.(report));
});
// The modules are loaded and the file is open before the work begins.
void onStorage(database ?? ':memory:')
  .run(() => Promise.resolve())
  .then(() => process.send?.('ready'));
