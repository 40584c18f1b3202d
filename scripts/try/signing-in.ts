import assert from 'node:assert/strict';
import * as z from 'zod';
import type { HostFacts } from '../running-host';
import { wantsSignIn, type AgentKind } from './agents';
import { ClientMemory } from './client-memory';
import { Person, type Visitor } from './person';

const FOREIGN = [
  '/',
  '/.well-known/oauth-protected-resource',
  '/.well-known/oauth-authorization-server',
  '/.well-known/openid-configuration',
];
const metadata = z.object({ revocation_endpoint: z.string() });

/** The network as a client sees it on a host whose root, which is not ours, answers every probe so. */
export function withRootAnswering(status: number, mcpUrl: string): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.startsWith(mcpUrl) ? fetch(input, init) : new Response('Not for you', { status });
  };
}

/** The root of the local host answers as Forge's does: nothing of ours, and nothing at all. */
export async function foreignRoot({ mcpUrl }: HostFacts): Promise<void> {
  const { origin, pathname } = new URL(mcpUrl);
  for (const path of [...FOREIGN, ...FOREIGN.slice(1).map((one) => one + pathname)]) {
    assert.equal((await fetch(origin + path)).status, 404, `the root answers ${path}`);
  }
}

/**
 * One client's whole life: it learns from the 401 where to sign in, registers, sends its person to the consent page, trades the code,
 * works, renews its access when that is refused, and is shut out when its tokens are given back.
 * @param person who signs in: a person whose browser is played, unless a real one is there.
 */
export async function signInAndOut(
  kind: AgentKind,
  host: HostFacts,
  network: typeof fetch = fetch,
  person: Visitor = new Person(host, 'admin'),
): Promise<void> {
  const memory = new ClientMemory();
  const access = { signIn: memory, fetch: network };
  await assert.rejects(kind.connect(host.mcpUrl, access), wantsSignIn);
  assert.ok(memory.asked, 'the client knows where its person signs in');

  const returned = await person.signIn(memory.asked.href);
  assert.equal(returned.origin + returned.pathname, memory.redirectUrl);
  assert.equal(returned.searchParams.get('state'), memory.state());
  await kind.finishSignIn(host.mcpUrl, access, returned.searchParams);

  const agent = await kind.connect(host.mcpUrl, access);
  assert.ok((await agent.tools()).includes('jira_search_issues'));
  assert.equal((await agent.call('atlassian_get_current_user', {})).failed, false);

  const first = memory.tokens();
  assert.ok(first?.refresh_token, 'the client may renew its access');
  memory.saveTokens({ ...first, access_token: 'no-longer-good' });
  assert.equal((await agent.call('atlassian_get_current_user', {})).failed, false, 'the client renews its access by itself');
  const second = memory.tokens();
  assert.ok(second?.refresh_token !== undefined && second.refresh_token !== first.refresh_token, 'the refresh token rotates');
  await agent.close();

  await revoke(host.mcpUrl, second.refresh_token, memory.clientInformation()?.client_id ?? '');
  const after = await fetch(host.mcpUrl, { method: 'POST', headers: { authorization: `Bearer ${second.access_token}` } });
  assert.equal(after.status, 401, 'nothing of a revoked sign-in is good any more');
}

/** Gives a token back (RFC 7009). */
async function revoke(mcpUrl: string, token: string, clientId: string): Promise<void> {
  const document = metadata.parse(await (await fetch(`${mcpUrl}/.well-known/openid-configuration`)).json());
  const answer = await fetch(document.revocation_endpoint, { method: 'POST', body: new URLSearchParams({ token, client_id: clientId }) });
  assert.equal(answer.status, 200);
}
