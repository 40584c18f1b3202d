/** What a generated client hands to its transport for one operation. */
export interface Sent {
  url: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  searchParams?: Record<string, unknown>;
  body?: unknown;
}

/** The transport of a generated client; every operation is a function of it and of its parameters. */
export interface Client {
  sendRequest(sent: Sent): Promise<unknown>;
}

/** One function of the client, and what it sends when each parameter is its own name in braces. */
export interface Operation {
  run(client: Client, parameters: Record<string, unknown>): Promise<unknown>;
  sent: Sent;
}

/** The parameters that the clients read as a file. */
export const FILES = ['attachment', 'attachments'];

/** A file as the clients take it. */
const A_FILE = { filename: 'a.txt', content: 'a' };

/** Stands for any parameter: it reads as its own name in braces, and has every property. */
function anything(name: string): unknown {
  return new Proxy(() => undefined, {
    get: (_target, property) => {
      if (property === Symbol.toPrimitive) return () => `{${name}}`;
      return FILES.includes(String(property)) ? A_FILE : anything(String(property));
    },
  });
}

/** The client's operations by method and placed path: each exported function is asked once what it sends. */
export async function operationsOf(exported: readonly unknown[]): Promise<Map<string, Operation>> {
  const known = new Map<string, Operation>();
  for (const run of exported) {
    if (typeof run !== 'function' || /^create\w*Client$/.test(run.name)) continue;
    // What is exported beside schemas and `create…Client` are the operations.
    const operation = run as (client: Client, parameters: unknown) => Promise<unknown>;
    const spy: Client = {
      sendRequest: (sent) => {
        known.set(placed(sent.method, sent.url), { run: operation, sent });
        return Promise.resolve();
      },
    };
    await operation(spy, anything('parameters'));
  }
  return known;
}

/** A method and a path of which the names of the parameters are taken out, as every description has its own. */
export function placed(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}
