import type * as z from 'zod';
import type { FieldProblem } from '../contract/outcome';

type Issue = z.core.$ZodIssue;

const isAboutSize = (origin: string): boolean => origin === 'number' || origin === 'int';

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return isAboutSize(issue.origin) ? `At most ${issue.maximum}.` : `Too long: at most ${issue.maximum}.`;
    case 'too_small':
      if (isAboutSize(issue.origin)) return `At least ${issue.minimum}.`;
      return issue.minimum === 1 ? 'This must not be empty.' : `Too short: at least ${issue.minimum}.`;
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? 'Give a whole number.'
        : `This must be of the kind ${issue.expected}.`;
    case 'invalid_value':
      return `Accepted: ${issue.values.map(String).join(', ')}.`;
    default:
      return issue.message;
  }
}

/** What is wrong with a page's payload, field by field, in words for the person who filled the page in. */
export function payloadProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), problem: wordsOf(issue) }));
}
