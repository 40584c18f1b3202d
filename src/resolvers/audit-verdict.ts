import * as z from 'zod';
import { hourOf } from '../audit/seal';
import { verifyHours, type VerifyPosition } from '../audit/verify';
import type { AuditVerdict, AuditVerification } from '../contract/audit';
import { wrongInput } from '../faults/fault';
import { readSettings } from '../pipeline/settings-store';
import type { Store } from '../ports/store';
import type { Surroundings } from '../ports/surroundings';

const MILLISECONDS_A_DAY = 86_400_000;
/** Storage calls of one piece of the work, and the time that is kept back of the resolver's 25 seconds. */
const MOST_STEPS = 80;
const RESERVE_MILLISECONDS = 10_000;

/** What an admin may ask to be verified. */
export const auditVerification = z.strictObject({
  from: z.int().min(0),
  to: z.int().min(0),
  cursor: z.exactOptional(z.string().max(1_000)),
});

const position = z.strictObject({
  hour: z.int().min(0),
  fold: z.strictObject({ hash: z.string(), rows: z.int(), from: z.number(), keptUntil: z.number().nullable() }).nullable(),
});

function positionFrom(cursor: string): VerifyPosition {
  try {
    return position.parse(JSON.parse(cursor));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw wrongInput('cursor', 'This is not a cursor of a verification.');
    throw error;
  }
}

/**
 * A piece of verifying the log against its seals, hour by hour, oldest first.
 * @throws Fault `input` for a cursor that is none.
 */
export async function verdictOn(
  { from, to, cursor }: AuditVerification,
  ports: { store: Store; surroundings: Surroundings },
): Promise<AuditVerdict> {
  const { store, surroundings } = ports;
  const { auditDays } = (await readSettings(store)).retention;
  const kept = surroundings.now() - auditDays * MILLISECONDS_A_DAY;
  const start = cursor === undefined ? { hour: Math.max(hourOf(from), hourOf(kept)), fold: null } : positionFrom(cursor);
  let steps = 0;
  const goOn = (): boolean => (steps += 1) <= MOST_STEPS && surroundings.remainingMilliseconds() > RESERVE_MILLISECONDS;
  const { hours, next } = await verifyHours(start, to, { kept, goOn }, ports);
  return { hours, ...(next === undefined ? {} : { cursor: JSON.stringify(next) }) };
}
