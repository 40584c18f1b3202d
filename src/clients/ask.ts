import type * as z from 'zod';
import { cleanText } from '../documents/clean-text';
import { Fault, type Problem } from '../faults/fault';
import type { Operation, ProductAnswer, ProductHttp, ProductRequest } from '../ports/product-http';

const MESSAGE_LIMIT = 300;

/** Upstream words are kept only as short, cleaned field errors: never whole bodies. */
function sanitised(text: string): string {
  // Confluence begins some of them with the name of a Java class.
  const clean = cleanText(text)
    .text.replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\w+\.)+\w+(?:Exception|Error): /, '');
  return clean.length > MESSAGE_LIMIT ? `${clean.slice(0, MESSAGE_LIMIT)}…` : clean;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field errors in any of Atlassian's error bodies: Jira's two maps, Confluence v1's message, Confluence v2's list, the service desk's one message, problem+json. */
function upstreamProblems(body: unknown): Problem[] {
  if (!isObject(body)) return [];
  const problems: Problem[] = [];
  const add = (field: string, text: unknown): void => {
    if (typeof text === 'string' && text !== '') problems.push({ field, problem: sanitised(text) });
  };
  if (Array.isArray(body['errorMessages'])) for (const text of body['errorMessages']) add('', text);
  if (isObject(body['errors'])) for (const [field, text] of Object.entries(body['errors'])) add(field, text);
  if (Array.isArray(body['errors'])) for (const one of body['errors']) if (isObject(one)) add('', one['detail'] ?? one['title']);
  add('', body['message']);
  add('', body['errorMessage']);
  if (problems.length === 0) add('', body['detail']);
  return problems;
}

function refusal(answer: ProductAnswer, what: string, product: string): Fault {
  const problems = upstreamProblems(answer.body);
  const said = problems.map((one) => one.problem).join(' ');
  switch (answer.status) {
    case 400:
      return new Fault({
        kind: 'input',
        problems: problems.length > 0 ? problems : [{ field: '', problem: `${product} did not accept the request for ${what}.` }],
      });
    case 401:
    case 403:
      return new Fault({ kind: 'forbidden', what: said === '' ? `${product} denied ${what}.` : said });
    case 404:
      return new Fault({ kind: 'not-found-or-hidden', what });
    case 409:
      return new Fault({
        kind: 'conflict',
        what: said === '' ? `${what} changed meanwhile.` : said,
        mend: 'Read it again and repeat the change on the newest version.',
      });
    case 413:
      return new Fault({ kind: 'input', problems: [{ field: '', problem: `${product} finds the content for ${what} too large.` }] });
    case 429:
      return new Fault({ kind: 'rate-limited', by: 'atlassian', retryAfterSeconds: answer.retryAfterSeconds ?? 30 });
    default:
      return new Fault({ kind: 'upstream-unavailable', product, status: answer.status });
  }
}

function productOf(operation: Operation): string {
  return operation.includes(' /wiki/') ? 'Confluence' : 'Jira';
}

/**
 * Calls an operation and reads the answer by a narrow schema.
 * @param what the thing asked for, in words that may be shown: `Issue PAY-1`.
 * @throws Fault for every status that is no success and for an answer that does not have the expected shape.
 */
export async function ask<Schema extends z.ZodType>(
  http: ProductHttp,
  operation: Operation,
  request: ProductRequest,
  expected: { what: string; schema: Schema },
): Promise<z.output<Schema>> {
  const answer = await http.call(operation, request);
  const product = productOf(operation);
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer, expected.what, product);
  const parsed = expected.schema.safeParse(answer.body);
  if (answer.unreadable || !parsed.success) throw new Fault({ kind: 'upstream-unavailable', product, status: answer.status });
  return parsed.data;
}

/**
 * Fetches a file as it is.
 * @param what the thing asked for, in words that may be shown.
 * @throws Fault for every status that is no success.
 */
export async function askFile(
  http: ProductHttp,
  operation: Operation,
  request: ProductRequest,
  what: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await http.call(operation, { ...request, expects: 'bytes' });
  const product = productOf(operation);
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer, what, product);
  if (answer.bytes === undefined) throw new Fault({ kind: 'upstream-unavailable', product, status: answer.status });
  return answer.bytes;
}
