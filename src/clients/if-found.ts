import { Fault } from '../faults/fault';

/** The answer, or undefined when there is no such thing for this person; every other fault goes on. */
export async function ifFound<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof Fault && fault.detail.kind === 'not-found-or-hidden') return undefined;
    throw fault;
  }
}
