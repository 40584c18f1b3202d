/** One thing wrong with what was sent: where, what, and what would be accepted. */
export interface Problem {
  /** The input's name, dotted for inner values; empty for the input as a whole. */
  field: string;
  problem: string;
  /** Values that would have been accepted, or the candidates of an ambiguous name. */
  allowed?: readonly string[];
}

/** Everything that can go wrong, as a closed union: `table.ts` says how each kind is told to a model, a client and the log. */
export type FaultDetail =
  | { kind: 'input'; problems: readonly Problem[]; mend?: string }
  | { kind: 'refused'; rule: string; reason: string; whoCanChange: string; instead?: string }
  | { kind: 'not-found-or-hidden'; what: string; mend?: string }
  | { kind: 'forbidden'; what: string }
  | { kind: 'conflict'; what: string; mend: string }
  | { kind: 'rate-limited'; by: 'drawbridge' | 'atlassian'; retryAfterSeconds: number }
  | { kind: 'needs-consent'; missing: readonly string[]; mend: string }
  | { kind: 'held'; approval: string; link: string }
  /** `status` is null where no answer came at all. */
  | { kind: 'upstream-unavailable'; product: string; status: number | null; outcomeUnknown?: true }
  | { kind: 'timed-out'; seconds: number; outcomeUnknown: boolean }
  | { kind: 'internal'; reference: string };

export type FaultKind = FaultDetail['kind'];

/** The rule of a refusal that ends what acts as a person: Atlassian lets nobody act as them. */
export const PERSON_GONE = 'person-gone';

/** The only error that handlers, clients and policy throw on purpose; the pipeline catches it once and answers it. */
export class Fault extends Error {
  constructor(readonly detail: FaultDetail) {
    super(detail.kind);
    this.name = 'Fault';
  }
}

/** One wrong input. `allowed` lists what would be accepted, so that the caller can mend it in one step. */
export function wrongInput(field: string, problem: string, allowed?: readonly string[]): Fault {
  return new Fault({ kind: 'input', problems: [{ field, problem, ...(allowed ? { allowed } : {}) }] });
}
