import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { readBody } from '../../../../host/read-body';
import { siteAnswer } from '../../../../host/site-door';
import type { OpenSite } from '../../../../host/site/open-site';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import { operationsOf, placed } from './operations';
import type { Client } from './operations';
import { parametersFor } from './parameters';

type Person = keyof typeof ACCOUNTS;

/**
 * Method, published template, how it is filled in, what is sent (JSON, or for an upload the file as the client takes it), and who makes the
 * call where not everybody can.
 */
export type ClientCall = readonly [method: string, template: string, url: string, sent?: unknown, who?: Person];

/** What came out: modelled operations that the client lacks or that no call is for, what went wrong, and what was not expected in answers. */
export interface Driven {
  lacking: string[];
  uncalled: string[];
  faults: string[];
  drift: { endpoint: string; path?: string; keys?: string[]; value?: string }[];
}

interface Drive<Opened> {
  open: (origin: () => string) => Opened;
  /** Who makes the calls that do not say. */
  person: Person;
  clientFor: (host: string, email: string, apiToken: string) => Client;
  /** The rows of the endpoint table that the calls are for. */
  modelled: readonly { method: string; path: string }[];
  /** Everything that the client's package exports. */
  exported: readonly unknown[];
  /** In this order; what is called later may look at what came of the calls before it. */
  calls: (opened: Opened) => Iterable<ClientCall>;
}

/** Where the clients keep what was not as they expect (their core/schemaAudit). */
const DRIFT = Symbol.for('apis-code-gen.schemaAudit');

/**
 * Makes every call over HTTP through the client's own operation for it, and prints what came out as JSON (`Driven`). The request that arrives
 * must be the call: an operation that cannot send a part of it is a fault. Runs as a program of its own: the clients ship as ES modules only.
 */
export async function drive<Opened extends Pick<OpenSite, 'site' | 'people'>>(drive: Drive<Opened>): Promise<void> {
  const opened = drive.open(() => origin);
  const arrived: { method: string; url: string; body: Buffer | null }[] = [];
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) => {
        const { method = '', url = '/', headers } = request;
        arrived.push({ method, url, body });
        return siteAnswer(opened, { method, url, headers }, body);
      })
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body ?? undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const clientOf = (who: Person): Client => {
    const { email, siteToken } = opened.people.get(ACCOUNTS[who]) ?? { email: '', siteToken: '' };
    return drive.clientFor(origin, email, siteToken);
  };
  const known = await operationsOf(drive.exported);
  const faults: string[] = [];
  const called = new Set<string>();
  for (const [method, template, path, sent, who = drive.person] of drive.calls(opened)) {
    const name = `${method} ${template}`;
    const operation = known.get(placed(method, template));
    // What the client lacks is listed below, whether there is a call for it or not.
    if (!operation) continue;
    called.add(name);
    const url = new URL(path, origin);
    arrived.length = 0;
    try {
      await operation.run(clientOf(who), parametersFor(operation.sent, url, sent));
      // The first: a file's answer leads the client on to where the file is.
      const [first] = arrived;
      const upload = operation.sent.body instanceof FormData;
      const same = first?.method === method && sameUrl(new URL(first.url, origin), url) && (upload || sameBody(first.body, sent));
      if (!same) faults.push(`${name}: ${String(first?.method)} ${String(first?.url)} arrived, with ${String(first?.body)}`);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      faults.push(`${name}: ${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`);
    }
  }
  // The list that the client's audit keeps; it is there only once something was found.
  const drift = (Reflect.get(globalThis, DRIFT) ?? []) as Driven['drift'];
  const names = (rows: Drive<Opened>['modelled']) => rows.map(({ method, path }) => `${method} ${path}`).sort();
  const lacking = names(drive.modelled.filter(({ method, path }) => !known.has(placed(method, path))));
  const uncalled = names(drive.modelled).filter((name) => !called.has(name) && !lacking.includes(name));
  const driven: Driven = { lacking, uncalled, faults, drift };
  process.stdout.write(JSON.stringify(driven));
  server.close();
}

function sameUrl(one: URL, other: URL): boolean {
  const sorted = ({ searchParams }: URL) => [...searchParams].sort(([a], [b]) => a.localeCompare(b));
  return one.pathname === other.pathname && isDeepStrictEqual(sorted(one), sorted(other));
}

function sameBody(arrived: Buffer | null, sent: unknown): boolean {
  if (arrived === null) return sent === undefined;
  return isDeepStrictEqual(JSON.parse(arrived.toString()), sent);
}
