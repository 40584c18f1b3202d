import type { Endpoint } from './endpoint';
import { familyRefusal, problemRefusal } from './refusal';
import type { Product } from './request';

interface Row<State> {
  endpoint: Endpoint<State>;
  segments: string[];
}

/** The endpoint that serves a request, with the values of its path's `{names}`. */
export interface Route<State> {
  endpoint: Endpoint<State>;
  path: Record<string, string>;
}

/** Finds endpoints by method and path. A literal segment wins over a `{name}`, as in Atlassian's own routing. */
export class Router<State> {
  private readonly rows: Row<State>[];

  /** `unmodelled` lists `METHOD /template` that Atlassian publishes for paths served here only in part. */
  constructor(
    endpoints: readonly Endpoint<State>[],
    private readonly unmodelled: readonly string[],
  ) {
    this.rows = endpoints.map((endpoint) => ({ endpoint, segments: endpoint.path.split('/') })).sort(byFewestNames);
  }

  /** The route of a call, or undefined when it is not modelled. */
  find(product: Product, method: string, path: string): Route<State> | undefined {
    for (const row of this.rows) {
      if (row.endpoint.product !== product || row.endpoint.method !== method) continue;
      const values = match(row.segments, path);
      if (values) return { endpoint: row.endpoint, path: values };
    }
    return undefined;
  }

  /** Like `find`, but throws 405 for a method that the real path does not have either, and 501 for whatever this site leaves out. */
  route(product: Product, method: string, path: string): Route<State> {
    const route = this.find(product, method, path);
    if (route) return route;
    const siblings = this.rows.filter((row) => row.endpoint.product === product && match(row.segments, path));
    const left = this.unmodelled.some((entry) => matchesEntry(entry, method, path));
    if (siblings.length === 0 || left) {
      throw familyRefusal(501, 'NOT_IMPLEMENTED', `${method} ${path} is not modelled by the local site.`, path);
    }
    const allow = [...new Set(siblings.map((row) => row.endpoint.method))].sort().join(', ');
    throw problemRefusal(405, `Method '${method}' is not supported.`, path, { allow });
  }
}

function byFewestNames<State>(a: Row<State>, b: Row<State>): number {
  const names = (row: Row<State>): number => row.segments.filter((segment) => segment.startsWith('{')).length;
  return names(a) - names(b);
}

function match(segments: string[], path: string): Record<string, string> | undefined {
  const parts = path.split('/');
  if (parts.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.startsWith('{') && part !== '') values[segment.slice(1, -1)] = part;
    else if (segment !== part) return undefined;
  }
  return values;
}

function matchesEntry(entry: string, method: string, path: string): boolean {
  const [entryMethod = '', template = ''] = entry.split(' ');
  return entryMethod === method && match(template.split('/'), path) !== undefined;
}
