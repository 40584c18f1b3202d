import { FILES } from './operations';
import type { Sent } from './operations';

/** The parameters with which the client's operation sends this path, this query and this body, by the names that the client has for them. */
export function parametersFor(sent: Sent, { pathname, searchParams }: URL, body: unknown): Record<string, unknown> {
  const parts = pathname.split('/');
  const inPath = sent.url.split('/').flatMap((part, index) => (part.startsWith('{') ? [[nameOf(part), parts[index]] as const] : []));
  const inQuery = Object.entries(sent.searchParams ?? {})
    .filter(([key]) => searchParams.has(key))
    .map(([key, place]) => [nameOf(place), searchParams.get(key)] as const);
  return Object.fromEntries([...inPath, ...inQuery, ...inBody(sent.body, body)]);
}

function inBody(places: unknown, body: unknown): (readonly [string, unknown])[] {
  if (places === undefined) return [];
  // Clients differ in what they call the one file; each reads its own name.
  if (places instanceof FormData) return FILES.map((name) => [name, body]);
  if (typeof places === 'function') return [[nameOf(places), body]];
  const values = new Map(Object.entries(body ?? {}));
  return Object.entries(places ?? {})
    .filter(([key]) => values.has(key))
    .map(([key, place]) => [nameOf(place), values.get(key)]);
}

/** Places read as their names in braces. */
function nameOf(place: unknown): string {
  return String(place).replace(/[{}]/g, '');
}
