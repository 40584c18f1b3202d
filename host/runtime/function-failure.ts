/** Why an invocation gave no usable answer. */
type FailureKind = 'threw' | 'timed-out' | 'request-too-large' | 'answer-too-large' | 'bad-answer';

/** An invocation that failed; `cause` is what the app's code threw, when it threw. */
export class FunctionFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'FunctionFailure';
  }
}
