import { invoke } from '@forge/bridge';
import type { Calls, FieldProblem, Outcome } from '../contract/outcome';

/** A resolver that answered with a refusal; the message is meant for the person, and so is what is wrong with single fields. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';

  constructor(
    text: string,
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(text);
  }
}

/** Calls one resolver's functions by the types of its contract. The returned function throws `CallRefused`, or what the platform throws. */
export function callerOf<Functions extends Calls<Functions>>() {
  return async <Key extends keyof Functions & string>(key: Key, payload: Functions[Key]['payload']): Promise<Functions[Key]['answer']> => {
    const outcome = await invoke<Outcome<Functions[Key]['answer']>>(key, payload);
    if (!('ok' in outcome)) throw new CallRefused(`The app answered ${key} in a form that this page does not know. Reload the page.`);
    if (!outcome.ok) throw new CallRefused(outcome.text, outcome.problems);
    return outcome.answer;
  };
}
