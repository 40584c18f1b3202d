import * as z from 'zod';
import type { HostFacts } from '../running-host';

const MOST_HOPS = 8;
const CONSENT = /\/consent\/([0-9a-f]{32})$/;

const invoked = z.object({ answer: z.object({ ok: z.boolean(), answer: z.unknown().optional(), text: z.string().optional() }) });
const asked = z.object({
  id: z.string(),
  clientName: z.string(),
  redirectHost: z.string(),
  scopes: z.array(z.object({ scope: z.string() })),
});
const owned = z.object({ keys: z.array(z.object({ id: z.string(), kind: z.string(), revokedAt: z.number().nullable() })) });
const sent = z.object({ returnTo: z.string() });

/** Whoever can sign in for a client: opens its address, decides, and tells where the browser is sent in the end, which is not opened. */
export interface Visitor {
  signIn(address: string): Promise<URL>;
}

/** A person of the site with a browser: keeps cookies, follows redirects, and decides on the connections page by its own functions. */
export class Person implements Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly accountId: string;

  constructor(
    private readonly host: HostFacts,
    role: string,
  ) {
    const person = host.people.find((one) => one.role === role);
    if (person === undefined) throw new Error(`Nobody has the role ${role}.`);
    this.accountId = person.accountId;
  }

  /**
   * Signs in for a client: opens the address that it gave, approves everything on the connections page, and comes back.
   * @returns the address of the client's own that the browser is sent to in the end, which is not opened.
   * @throws when one of the steps is refused.
   */
  async signIn(address: string): Promise<URL> {
    // Looking at the page once is how the app learns where it is (src/oauth/site-address.ts).
    await this.onPage('myKeys', {}, z.unknown());
    const page = await this.follow(address);
    const id = CONSENT.exec(page.pathname)?.[1];
    if (id === undefined) throw new Error(`The browser was led to ${page.href} instead of the consent page.`);
    const { scopes } = await this.onPage('consentRequest', { id }, asked);
    const wish = { id, scopes: scopes.map(({ scope }) => scope), days: 7 };
    return this.follow((await this.onPage('approveConsent', wish, sent)).returnTo);
  }

  /** Ends every client's sign-in, on the connections page. */
  async endSignIns(): Promise<void> {
    const { keys } = await this.onPage('myKeys', {}, owned);
    for (const { id } of keys.filter(({ kind, revokedAt }) => kind === 'sign-in' && revokedAt === null))
      await this.onPage('revokeKey', { id }, z.unknown());
  }

  /** What a function of the connections page answers to this person. */
  private async onPage<Answer>(functionKey: string, payload: object, answer: z.ZodType<Answer>): Promise<Answer> {
    const { origin, pathname } = new URL(this.host.connectionsUrl);
    const [, , secret = '', moduleKey = ''] = pathname.split('/');
    const response = await fetch(`${origin}/preview/${secret}/invoke`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ moduleKey, accountId: this.accountId, functionKey, payload }),
    });
    const outcome = invoked.parse(await response.json()).answer;
    if (!outcome.ok) throw new Error(`${functionKey}: ${outcome.text ?? 'refused'}`);
    return answer.parse(outcome.answer);
  }

  /** Where the redirects of the MCP door lead, away from it. */
  private async follow(address: string): Promise<URL> {
    let at = new URL(address);
    for (let hop = 0; hop < MOST_HOPS && at.href.startsWith(this.host.mcpUrl); hop += 1) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        this.cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${at.pathname} answered ${response.status}: ${await response.text()}`);
      at = new URL(location, at);
    }
    return at;
  }
}
