import * as z from 'zod';
import { freePort, type HostFacts } from '../running-host';
import { Person } from '../try/person';
import { suiteResults } from './suite';
import { verdictOf, type Verdict } from './verdict';

const SCENARIOS = ['authorization-server-metadata-endpoint', 'authorization-code-grant'];
/** The suite would like client id metadata documents; this server could not fetch them, and clients that believed it could would not register. */
const EXPECTED_WARNINGS = ['authorization-server-metadata-cimd'];

const registered = z.object({ client_id: z.string() });

async function register(issuer: string, redirect: string): Promise<string> {
  const metadata = { client_name: 'Conformance suite', redirect_uris: [redirect], token_endpoint_auth_method: 'none' };
  const answer = await fetch(`${issuer}/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(metadata),
  });
  return registered.parse(await answer.json()).client_id;
}

/**
 * The suite's scenarios for authorization servers. Where it prints an address for a browser, a person of the site opens it, approves on the
 * connections page, and is sent back to the suite.
 */
export async function authorizationVerdicts(host: HostFacts): Promise<Map<string, Verdict>> {
  const issuer = host.mcpUrl;
  const port = String(await freePort());
  const clientId = await register(issuer, `http://127.0.0.1:${port}/callback`);
  const person = new Person(host, 'member');
  const given = new AbortController();
  const visit = async (address: string): Promise<void> => {
    try {
      await fetch(await person.signIn(address));
    } catch (error) {
      // The suite would wait for minutes for somebody who will not come.
      given.abort(error);
    }
  };
  const results = await suiteResults(['authorization', '--url', issuer, '--client-id', clientId, '--resource', issuer, '--port', port], {
    onLine: (line) => {
      if (line.startsWith(`${issuer}/authorize?`)) void visit(line);
    },
    signal: given.signal,
  });
  return new Map(SCENARIOS.map((scenario) => [scenario, verdictOf(results.get(scenario) ?? [], EXPECTED_WARNINGS)]));
}
