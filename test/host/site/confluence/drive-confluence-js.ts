import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../../../host/read-body';
import { siteAnswer } from '../../../../host/site-door';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { confluenceSite } from './confluence-site';
import { shapeCalls } from './shape-calls';

/** Where confluence.js keeps what was not as it expects (its core/schemaAudit). */
const DRIFT = Symbol.for('apis-code-gen.schemaAudit');

interface Sent {
  url: string;
  method: string;
  schema?: unknown;
}

/** Stands for any parameter: it reads as its own name in braces, and has every property. */
function anything(name: string): unknown {
  return new Proxy(() => undefined, {
    get: (_target, property) => (property === Symbol.toPrimitive ? () => `{${name}}` : anything(String(property))),
  });
}

/** The operations that confluence.js knows, by method and placed path, with the schema that it holds their answers against. */
async function knownOperations(): Promise<Map<string, Sent>> {
  const known = new Map<string, Sent>();
  const spy = { sendRequest: (sent: Sent) => void known.set(placed(sent.method, sent.url), sent) };
  const operations: unknown[] = [...Object.values(await import('confluence.js/v2')), ...Object.values(await import('confluence.js/v1'))];
  for (const operation of operations) {
    if (typeof operation !== 'function' || /^create\w+Client$/.test(operation.name)) continue;
    try {
      await (operation as (client: unknown, parameters: unknown) => Promise<unknown>)(spy, anything('parameters'));
    } catch (error) {
      // Operations on files and lists do more with their parameters than naming them.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return known;
}

function placed(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}

/** Makes every call of the shape tests over HTTP through confluence.js, which checks the answers; prints what it found. */
async function drive(): Promise<void> {
  const opened = confluenceSite(undefined, () => origin);
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) => siteAnswer(opened, { method: request.method, url: request.url ?? '/', headers: request.headers }, body))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body ?? undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { email, siteToken } = opened.people.get(ACCOUNTS.ada) ?? { email: '', siteToken: '' };
  // The client ships as ES modules only.
  const { createClient } = await import('confluence.js/core');
  const client = createClient({ host: origin, auth: { type: 'basic', email, apiToken: siteToken } });
  const known = await knownOperations();
  const unknown: string[] = [];
  const faults: string[] = [];
  for (const [method, template, url, body] of shapeCalls(opened)) {
    const { schema } = known.get(placed(method, template)) ?? {};
    if (!known.has(placed(method, template))) unknown.push(`${method} ${template}`);
    const { pathname, searchParams } = new URL(url, origin);
    const request = { url: pathname, method, searchParams: Object.fromEntries(searchParams), body, schema };
    try {
      // The client's own types are those of its operations; these requests are theirs, put together by hand.
      await (client.sendRequest as (request: unknown) => Promise<unknown>)(request);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      faults.push(`${method} ${template}: ${error.message} ${JSON.stringify(Reflect.get(error, 'report'))}`);
    }
  }
  const drift: unknown = Reflect.get(globalThis, DRIFT);
  process.stdout.write(JSON.stringify({ unknown, faults, drift: drift ?? [] }));
  server.close();
}

void drive();
