import type { IncomingMessage } from 'node:http';
import type { Runtime } from './runtime/runtime';
import type { HttpAnswer } from './http-answer';

/** Serves `/public/<id>…` as Forge does, or gives undefined when no web trigger has that id. */
export async function triggerAnswer(runtime: Runtime, request: IncomingMessage, body: string | null): Promise<HttpAnswer | undefined> {
  const [path, query = ''] = splitOnce(request.url ?? '', '?');
  const [, id = '', userPath = ''] = /^\/public\/([^/]+)(.*)$/.exec(path) ?? [];
  const key = runtime.triggerKey(id);
  if (key === undefined) return undefined;
  const answer = await runtime.webTrigger(key, {
    method: request.method ?? 'GET',
    path,
    userPath,
    headers: grouped(pairs(request.rawHeaders)),
    queryParameters: grouped(queryPairs(query)),
    ...(body !== null && { body }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
}

/** Values by name, in the casing of the first: the same header in two casings is one header. */
function grouped(entries: Iterable<readonly [string, string]>): Record<string, string[]> {
  const groups = new Map<string, [string, string[]]>();
  for (const [name, value] of entries) {
    const [, values] = groups.get(name.toLowerCase()) ?? groups.set(name.toLowerCase(), [name, []]).get(name.toLowerCase()) ?? [name, []];
    values.push(value);
  }
  return Object.fromEntries(groups.values());
}

function* pairs(raw: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at + 1 < raw.length; at += 2) yield [raw[at] ?? '', raw[at + 1] ?? ''];
}

/** Forge splits a value at its commas: `apples=green,red` arrives as two values. An encoded comma stays. */
function* queryPairs(query: string): Generator<[string, string]> {
  for (const part of query.split('&')) {
    if (part === '') continue;
    const [name, value = ''] = splitOnce(part, '=');
    for (const one of value.split(',')) yield [...new URLSearchParams(`${name}=${one}`)][0] ?? [name, one];
  }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
