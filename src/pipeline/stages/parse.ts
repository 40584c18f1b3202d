import type * as z from 'zod';
import type { Action } from '../../actions/define';
import { Fault, type Problem } from '../../faults/fault';
import type { CallOptions } from '../run';

function problemOf(issue: z.core.$ZodIssue, known: readonly string[]): Problem {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { field: issue.keys.join(', '), problem: 'This action has no such input.', allowed: known };
    case 'invalid_value':
      return { field, problem: 'Not an accepted value.', allowed: issue.values.map(String) };
    case 'invalid_type':
      return {
        field,
        problem: issue.input === undefined ? `Missing; expects ${issue.expected}.` : `Wrong type; expects ${issue.expected}.`,
      };
    default:
      return { field, problem: issue.message };
  }
}

/** Stage 4. The parsed input. @throws Fault `input` with every problem at once, each with its field. */
export function parseInput(action: Action, input: unknown): Record<string, unknown> {
  const parsed = action.input.safeParse(input ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const known = Object.keys(action.input.shape);
  throw new Fault({ kind: 'input', problems: parsed.error.issues.map((issue) => problemOf(issue, known)) });
}

/** The call options among an action's own inputs. */
export function optionsIn(input: Record<string, unknown>): Partial<CallOptions> {
  return {
    ...(input['dry_run'] === true || input['preview'] === true ? { dryRun: true } : {}),
    ...(typeof input['confirm'] === 'string' ? { confirm: input['confirm'] } : {}),
    ...(typeof input['max_tokens'] === 'number' ? { maxTokens: input['max_tokens'] } : {}),
  };
}
