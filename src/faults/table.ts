import type { FaultDetail, FaultKind } from './fault';

interface FaultRow {
  /** Whether the same call may succeed later without being changed. */
  retryable: boolean;
  logLevel: 'info' | 'warn' | 'error';
  /** Used where a door answers with a bare HTTP status. */
  httpStatus: number;
}

/** One table from kind of fault to every door's wire. */
export const FAULTS: Readonly<Record<FaultKind, FaultRow>> = {
  input: { retryable: false, logLevel: 'info', httpStatus: 400 },
  refused: { retryable: false, logLevel: 'info', httpStatus: 403 },
  'not-found-or-hidden': { retryable: false, logLevel: 'info', httpStatus: 404 },
  forbidden: { retryable: false, logLevel: 'info', httpStatus: 403 },
  conflict: { retryable: false, logLevel: 'info', httpStatus: 409 },
  'rate-limited': { retryable: true, logLevel: 'warn', httpStatus: 429 },
  'needs-consent': { retryable: false, logLevel: 'info', httpStatus: 403 },
  held: { retryable: true, logLevel: 'info', httpStatus: 202 },
  'upstream-unavailable': { retryable: true, logLevel: 'warn', httpStatus: 502 },
  'timed-out': { retryable: true, logLevel: 'warn', httpStatus: 504 },
  internal: { retryable: false, logLevel: 'error', httpStatus: 500 },
};

const LIST_LIMIT = 25;

function listed(values: readonly string[]): string {
  const shown = values.slice(0, LIST_LIMIT).join(', ');
  return values.length > LIST_LIMIT ? `${shown} and ${values.length - LIST_LIMIT} more` : shown;
}

function assertNever(detail: never): never {
  throw new Error(`A fault without a text: ${JSON.stringify(detail)}`);
}

/** What the model reads: what is wrong, why, and what to do next. Never holds secrets or raw upstream text. */
export function faultText(detail: FaultDetail): string {
  switch (detail.kind) {
    case 'input': {
      const lines = detail.problems.map((one) => {
        const accepted = one.allowed ? ` Accepted: ${one.allowed.length > 0 ? listed(one.allowed) : 'nothing'}.` : '';
        return `- ${one.field === '' ? '' : `${one.field}: `}${one.problem}${accepted}`;
      });
      return ['Nothing was done: the input needs mending.', ...lines, ...(detail.mend === undefined ? [] : [detail.mend])].join('\n');
    }
    case 'refused':
      return `Refused by rule ${detail.rule}: ${detail.reason} ${detail.whoCanChange} can change this.${detail.instead === undefined ? '' : ` ${detail.instead}`}`;
    case 'not-found-or-hidden':
      return `${detail.what} does not exist or is not visible to this person.${detail.mend === undefined ? '' : ` ${detail.mend}`}`;
    case 'forbidden':
      return `This person may not do that: ${detail.what}`;
    case 'conflict':
      return `Nothing was changed: ${detail.what} ${detail.mend}`;
    case 'rate-limited':
      return `Too many calls for now (limit of ${detail.by === 'drawbridge' ? 'this app' : 'Atlassian'}). Wait ${detail.retryAfterSeconds} s, then send the same call again.`;
    case 'needs-consent':
      return `Missing consent: ${listed(detail.missing)}. ${detail.mend}`;
    case 'held':
      return `Held until a person approves it (${detail.approval}): ${detail.link}`;
    case 'upstream-unavailable': {
      const failure =
        detail.status === null
          ? `The connection to ${detail.product} broke.`
          : `${detail.product} did not answer properly (status ${detail.status}).`;
      return `${failure} ${detail.outcomeUnknown ? 'The change may have happened: read the object again before repeating it.' : 'Try again in a moment.'}`;
    }
    case 'timed-out':
      return detail.outcomeUnknown
        ? `No answer within ${detail.seconds} s. The change may have happened: read the object again before repeating it.`
        : `No answer within ${detail.seconds} s. Ask for less, or try again.`;
    case 'internal':
      return `Something went wrong inside the app. Reference ${detail.reference}; a site admin finds it in the audit log.`;
    default:
      return assertNever(detail);
  }
}
